-- How often a replica has taken a run up. Whoever works at it names its own number with everything it writes, so that one
-- that comes back cannot write to a run that somebody else has taken up.
alter table planning_run add column attempt integer not null default 1 check (attempt > 0);
-- How much of its time was used, so that whoever takes it up takes no more than what is left.
alter table planning_run add column spent_millis bigint not null default 0;
