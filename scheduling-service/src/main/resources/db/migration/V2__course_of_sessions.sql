-- Whether people meet together or each has a session of their own.
alter table planned_case add column gathering text not null default 'TOGETHER'
    check (gathering in ('TOGETHER', 'ONE_BY_ONE'));
alter table planned_case alter column gathering drop default;

alter table planned_case drop constraint planned_case_state_check;
alter table planned_case add constraint planned_case_state_check
    check (state in ('GATHERING', 'READY', 'PLANNED', 'MET', 'CLOSED'));

-- How far somebody's own session has come.
alter table planned_participant add column progress text not null default 'TO_PLAN'
    check (progress in ('TO_PLAN', 'PLANNED', 'MET'));
alter table planned_participant alter column progress drop default;
update planned_participant set progress = 'PLANNED'
    where case_id in (select id from planned_case where state = 'PLANNED');

-- Who stays with a case: its next session is held with the same practitioners, until staff say otherwise.
create table staying_practitioner (
    id uuid primary key,
    case_id uuid not null references planned_case,
    practitioner_id uuid not null references practitioner,
    unique (case_id, practitioner_id)
);
insert into staying_practitioner (id, case_id, practitioner_id)
    select gen_random_uuid(), session.case_id, assignment.practitioner_id
    from session join assignment on assignment.session_id = session.id
    where session.state = 'SCHEDULED';

alter table session drop constraint session_state_check;
alter table session add constraint session_state_check
    check (state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED', 'STARTED', 'TOOK_PLACE', 'CANCELLED'));

-- Whose session it is, where each has their own.
alter table session add column only_for uuid;

-- A case has one session that is still to come; where each has their own, each has one.
drop index one_live_session;
create unique index one_live_session on session (case_id, coalesce(only_for, case_id))
    where state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED', 'STARTED');
