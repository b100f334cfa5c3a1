-- A case may wait no longer when a run is taken up.
alter table planning_item drop constraint planning_item_left_out_check;
alter table planning_item add constraint planning_item_left_out_check check (left_out in
    ('EACH_HAS_THEIR_OWN', 'TIES_NOT_KNOWN', 'BEYOND_THE_PLANNER', 'TOO_MANY_CASES', 'NO_OPTION', 'WAITS_NO_LONGER',
     'OTHERS_FIRST'));

-- A session that stands can be changed: what takes its place is held beside it until everybody who has to has accepted.
alter table session add column instead_of uuid references session;

-- A case has one session that is still to come; where each has their own, each has one. Each of them has at most one
-- that is held in its place.
drop index one_live_session;
create unique index one_live_session on session (case_id, coalesce(only_for, case_id))
    where state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED', 'STARTED') and instead_of is null;
create unique index one_change_at_a_time on session (instead_of) where state in ('HELD', 'AWAITING_PERMIT');
