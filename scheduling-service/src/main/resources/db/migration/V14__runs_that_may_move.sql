-- Staff may allow a run to move sessions that stand. Nothing is moved before they accept that.
alter table planning_run add column may_move boolean not null default false;

-- The session that would move, and where it stood when the run began.
alter table planning_item add column moves_session uuid;
alter table planning_item add column moves_revision integer;
alter table planning_item add column moves_from timestamptz;
alter table planning_item add constraint a_move_is_whole
    check ((moves_session is null) = (moves_revision is null) and (moves_session is null) = (moves_from is null));
alter table planning_item drop constraint planning_item_left_out_check;
alter table planning_item add constraint planning_item_left_out_check check (left_out in
    ('EACH_HAS_THEIR_OWN', 'TIES_NOT_KNOWN', 'BEYOND_THE_PLANNER', 'TOO_MANY_CASES', 'NO_OPTION', 'WAITS_NO_LONGER',
     'OTHERS_FIRST', 'STAYS'));
