-- What was in the way when no option was found: staff are told again when it is something else. Cases that wait now are
-- told once more.
alter table planned_case add column blocked_by text;
