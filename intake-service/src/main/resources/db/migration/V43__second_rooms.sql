-- The terms of an offering may ask for a room beside the first, in which practitioners meet people one at a time. Cases
-- that are open keep the terms they have, which said nothing of it.

alter table offering add column second_room boolean not null default false;
alter table matter add column second_room boolean;
