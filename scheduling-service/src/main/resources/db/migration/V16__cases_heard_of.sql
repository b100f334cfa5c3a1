-- How often anything has been heard of a case. Who remembers that somebody may see it compares this first, on whichever
-- replica, so that nothing that intake has said is overlooked.
alter table planned_case add column heard bigint not null default 0;
