-- Rooms can be taken out of use, and are not open every day as they usually are.
alter table room add column active boolean not null default true;
alter table room alter column active drop default;
alter table room add column version bigint not null default 0;
alter table room alter column version drop default;

create table room_exception (
    id uuid primary key,
    room_id uuid not null references room,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    open boolean not null,
    check (starts_at < ends_at)
);
create index room_exceptions_of on room_exception (room_id, ends_at);

-- A second room beside the first, where practitioners can meet people one at a time: wished for by staff, and reserved.
alter table planned_case add column second_room boolean not null default false;
alter table planned_case alter column second_room drop default;
alter table session add column second_room_id uuid references room;

-- Starts that one person asked for besides; nobody else is offered them.
alter table offered_start add column participant_id uuid references planned_participant on delete cascade;
alter table offered_start drop constraint offered_start_case_id_starts_at_key;
create unique index offered_once on offered_start (case_id, starts_at, coalesce(participant_id, case_id));
