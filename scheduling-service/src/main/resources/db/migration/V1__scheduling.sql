-- Lets one exclusion constraint compare ids and time ranges.
create extension if not exists btree_gist;

-- Whoever or whatever can be reserved: a row to lock before reserving, always in the order of ids.
create table resource (
    id uuid primary key,
    kind text not null check (kind in ('PRACTITIONER', 'ROOM', 'PERSON'))
);

create table practitioner (
    id uuid primary key references resource,
    subject text not null unique,
    name text not null,
    email text not null,
    language text not null,
    zone text not null,
    roles text[] not null,
    languages text[] not null,
    experience text not null check (experience in ('LEAD', 'EXPERIENCED', 'NOVICE')),
    affiliations text[] not null,
    most_per_day integer not null check (most_per_day >= 0),
    most_per_week integer not null check (most_per_week >= 0),
    active boolean not null
);

create table office_hours (
    id uuid primary key,
    practitioner_id uuid not null references practitioner,
    day text not null,
    opens_at time not null,
    closes_at time not null,
    zone text not null
);
create index office_hours_of on office_hours (practitioner_id);

create table absence (
    id uuid primary key,
    practitioner_id uuid not null references practitioner,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (starts_at < ends_at)
);
create index absence_of on absence (practitioner_id, ends_at);

create table room (
    id uuid primary key references resource,
    name text not null unique,
    capacity integer not null check (capacity > 0),
    features text[] not null,
    reluctance integer not null check (reluctance between 0 and 5)
);

create table room_hours (
    id uuid primary key,
    room_id uuid not null references room,
    day text not null,
    opens_at time not null,
    closes_at time not null,
    zone text not null
);
create index room_hours_of on room_hours (room_id);

-- Rises with every change of who is on the roster and with whom they are tied; what was derived from it is asked anew.
create table roster_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into roster_revision (revision) values (1);

create function raise_roster_revision() returns trigger language plpgsql as $$
begin
    update roster_revision set revision = revision + 1;
    return null;
end $$;
create trigger roster_changed after insert or update or delete on practitioner
    for each statement execute function raise_roster_revision();

create table planned_case (
    id uuid primary key,
    office text not null check (office in ('CONFLICT_RESOLUTION', 'OMBUDS')),
    state text not null check (state in ('GATHERING', 'READY', 'PLANNED', 'CLOSED')),
    accepted boolean not null,
    round integer not null,
    practitioners_needed integer not null,
    practitioner_role text not null,
    session_seconds bigint not null check (session_seconds > 0),
    format text not null,
    first_contact_at timestamptz not null,
    target_at timestamptz not null,
    search_due boolean not null,
    version bigint not null
);
create index searches_due on planned_case (id) where search_due;

create table planned_participant (
    participant_id uuid primary key,
    case_id uuid not null references planned_case,
    person_id uuid not null references resource,
    asked_by text not null,
    answered boolean not null,
    calendar_entry boolean not null,
    place integer not null
);
create index participants_of on planned_participant (case_id);

-- Outlives the participant, so that a fact which was overtaken by the withdrawal changes nothing.
create table withdrawal (
    participant_id uuid primary key,
    case_id uuid not null,
    withdrawn_at timestamptz not null
);
create index withdrawals_of on withdrawal (case_id);

create table offered_start (
    id uuid primary key,
    case_id uuid not null references planned_case,
    starts_at timestamptz not null,
    unique (case_id, starts_at)
);

create table ticked_start (
    id uuid primary key,
    participant_id uuid not null references planned_participant on delete cascade,
    starts_at timestamptz not null,
    unique (participant_id, starts_at)
);

create table given_window (
    id uuid primary key,
    participant_id uuid not null references planned_participant on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (starts_at < ends_at)
);
create index windows_of on given_window (participant_id);

-- Who wrote down what somebody said by voice, and when.
create table spoken_answer (
    participant_id uuid primary key references planned_participant on delete cascade,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- What intake derived for a case from affiliations and needs, which themselves never come here.
create table case_ties (
    case_id uuid primary key references planned_case,
    roster_revision bigint not null,
    heads integer not null,
    room_features text[] not null,
    languages text[] not null
);

create table not_eligible (
    id uuid primary key,
    case_id uuid not null references planned_case,
    practitioner_id uuid not null references practitioner,
    source text not null check (source in ('TIE', 'RECUSAL')),
    unique (case_id, practitioner_id, source)
);

create table session (
    id uuid primary key,
    case_id uuid not null references planned_case,
    office text not null,
    state text not null check (state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED', 'CANCELLED')),
    revision integer not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    room_id uuid references room,
    answer_by timestamptz not null,
    had_been_scheduled boolean not null,
    permit_due_at timestamptz,
    return_due_at timestamptz,
    attempts integer not null,
    version bigint not null
);
-- One plan at a time: a case has one session that is still to come.
create unique index one_live_session on session (case_id) where state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED');
create index holds_ending on session (answer_by) where state = 'HELD';
create index permits_due on session (permit_due_at) where permit_due_at is not null;
create index returns_due on session (return_due_at) where return_due_at is not null;

create table session_attendee (
    id uuid primary key,
    session_id uuid not null references session,
    participant_id uuid not null,
    calendar_entry boolean not null,
    place integer not null,
    unique (session_id, participant_id)
);

create table assignment (
    id uuid primary key,
    session_id uuid not null references session,
    practitioner_id uuid not null references practitioner,
    answer text not null check (answer in ('ASKED', 'ACCEPTED', 'STOOD_DOWN', 'RECUSED')),
    place integer not null,
    unique (session_id, practitioner_id)
);
create index assignments_of on assignment (practitioner_id);

create table reservation (
    id uuid primary key default gen_random_uuid(),
    resource_id uuid not null references resource,
    session_id uuid not null,
    -- The session and the pause after it.
    during tstzrange not null check (not isempty(during)),
    -- When the session itself begins, for limits per day and week.
    starts_at timestamptz not null,
    status text not null check (status in ('HELD', 'BOOKED', 'CANCELLED')),
    constraint nobody_twice exclude using gist (resource_id with =, during with &&) where (status <> 'CANCELLED')
);
create index reservations_of_session on reservation (session_id);
