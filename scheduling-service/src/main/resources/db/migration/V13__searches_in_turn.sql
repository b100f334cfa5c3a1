-- A search that keeps failing keeps no other waiting: whose turn was longest ago comes first. When that was is known to
-- this statement alone, so that it gets into nobody's way.
alter table planned_case add column search_tried_at timestamptz;
drop index searches_due;
create index searches_in_turn on planned_case (search_tried_at nulls first, id) where search_due;

-- No option was found when they were last looked for. It is looked again once somebody has more time.
alter table planned_case add column without_option boolean not null default false;
create index without_option on planned_case (id) where without_option;
