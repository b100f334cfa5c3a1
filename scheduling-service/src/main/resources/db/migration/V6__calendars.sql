-- A practitioner's own calendar: where it is, sealed, and how reading it went.
create table practitioner_calendar (
    practitioner_id uuid primary key references practitioner,
    address bytea not null,
    given_at timestamptz not null,
    -- What its server calls the state that was read last, sealed like the address.
    entity_tag bytea,
    last_modified bytea,
    -- The zone that hours without one were read in.
    zone text,
    read_at timestamptz,
    known_until timestamptz,
    trouble text,
    failures integer not null check (failures >= 0),
    due_at timestamptz not null,
    -- Who is reading it at the moment, and until when nobody else does.
    lease uuid,
    leased_until timestamptz,
    check ((read_at is null) = (known_until is null))
);
create index calendars_due on practitioner_calendar (due_at);

-- When somebody is busy: the beginning and the end, and nothing else of what stood in the calendar.
create table busy_time (
    id uuid primary key,
    practitioner_id uuid not null references practitioner_calendar on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (starts_at < ends_at)
);
create index busy_times_of on busy_time (practitioner_id, ends_at);
