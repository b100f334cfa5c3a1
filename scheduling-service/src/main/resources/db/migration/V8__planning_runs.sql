-- A plan for the whole waiting list of an office. It is a proposal: nobody is held or moved before staff accept it.
create table planning_run (
    id uuid primary key,
    office text not null check (office in ('CONFLICT_RESOLUTION', 'OMBUDS')),
    state text not null check (state in ('RUNNING', 'FINISHED', 'CANCELLED', 'ABANDONED')),
    effort_seconds integer not null check (effort_seconds > 0),
    seed bigint not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    -- The replica at work, and when it was last heard of by the database's own clock.
    worker uuid not null,
    heartbeat_at timestamptz not null,
    elapsed_millis bigint not null,
    -- No plan has more cases on time; absent before anybody knows.
    on_time_at_most integer,
    -- Rises with everything there is to tell.
    step bigint not null
);
-- Holds across replicas: whoever comes second begins no run.
create unique index one_run_at_a_time on planning_run (office) where state = 'RUNNING';
create index runs_of on planning_run (office, id);

-- What a run has for one case: a session, or a reason why not.
create table planning_item (
    id uuid primary key,
    run_id uuid not null references planning_run on delete cascade,
    case_id uuid not null references planned_case,
    left_out text check (left_out in
        ('EACH_HAS_THEIR_OWN', 'TIES_NOT_KNOWN', 'BEYOND_THE_PLANNER', 'TOO_MANY_CASES', 'NO_OPTION', 'OTHERS_FIRST')),
    starts_at timestamptz,
    practitioner_ids uuid[],
    room_id uuid references room,
    late boolean not null,
    reasons jsonb not null,
    -- The session that came of it.
    session_id uuid,
    unique (run_id, case_id),
    check ((left_out is null) = (starts_at is not null)),
    check ((starts_at is null) = (practitioner_ids is null))
);
create index planning_items_of on planning_item (case_id);
