-- What was derived goes with what it was derived for; beside it stays only that two are not for each other.
alter table case_ties add column not_eligible uuid[] not null default '{}';
update case_ties set not_eligible = array(
    select practitioner_id from not_eligible
    where not_eligible.case_id = case_ties.case_id and source = 'TIE' order by practitioner_id);
alter table case_ties alter column not_eligible drop default;
delete from not_eligible where source = 'TIE';
alter table not_eligible drop column source;
alter table not_eligible add constraint not_eligible_once unique (case_id, practitioner_id);

-- Whether somebody stood down from a time or from people is not kept.
update assignment set answer = 'STOOD_DOWN' where answer = 'RECUSED';
alter table assignment drop constraint assignment_answer_check;
alter table assignment add constraint assignment_answer_check check (answer in ('ASKED', 'ACCEPTED', 'STOOD_DOWN'));

-- When silence about times counts as an answer that is missing.
alter table planned_case add column times_due_at timestamptz;
create index times_due on planned_case (times_due_at) where times_due_at is not null;

-- What is left of sessions in forgotten cases: how many somebody held in a month, as a year and a month.
create table practitioner_month (
    practitioner_id uuid not null references practitioner,
    month text not null,
    sessions integer not null check (sessions > 0),
    primary key (practitioner_id, month)
);
create index sessions_of on session (case_id);
create index reservations_of_resource on reservation (resource_id);
create index attendance_of on planned_participant (person_id);
