create table offering (
    code text primary key,
    announced_version integer not null,
    offered boolean not null,
    office text not null,
    procedure text not null,
    practitioners_needed integer not null,
    practitioner_role text not null,
    session_minutes integer not null,
    target_days integer not null,
    consent text not null
);

-- The same person over all cases of one office, found by a keyed hash of the address.
create table person (
    id uuid primary key,
    office text not null,
    address_hash bytea not null,
    unique (office, address_hash)
);

create table matter (
    id uuid primary key,
    version bigint not null,
    office text not null,
    reference text not null unique,
    state text not null,
    channel text not null,
    issue_kinds text not null,
    conflict_stage text,
    first_contact_at timestamptz not null,
    target_at timestamptz not null,
    offering text,
    offering_version integer,
    procedure text,
    practitioners_needed integer,
    practitioner_role text,
    session_minutes integer,
    target_days integer,
    consent text,
    format text,
    circle_complete boolean not null,
    state_since timestamptz not null,
    ending text,
    changed_at timestamptz not null
);

create index matter_of_office on matter (office, id);

create table participant (
    id uuid primary key,
    case_id uuid not null references matter (id),
    ordinal integer not null,
    person_id uuid not null references person (id),
    role text not null,
    asked_by text not null,
    approach text,
    standing text not null,
    standing_since timestamptz,
    valid_until timestamptz,
    said_at timestamptz,
    written_by text,
    unique (case_id, ordinal)
);

create index participant_person on participant (person_id);
create index participant_undecided on participant (standing, valid_until) where standing in ('ASKED', 'LEFT');

-- Rows of one transaction come in any order, so what refers to another row is checked at its end.
create table contact (
    participant_id uuid primary key references participant (id) deferrable initially deferred,
    case_id uuid not null references matter (id) deferrable initially deferred,
    key_version integer not null,
    sealed bytea not null
);

create table words (
    case_id uuid primary key references matter (id) deferrable initially deferred,
    key_version integer not null,
    sealed bytea not null
);

create table doomed_key (
    owner uuid primary key,
    due_at timestamptz not null
);

create table link (
    secret_hash bytea primary key,
    case_id uuid not null references matter (id) deferrable initially deferred,
    participant_id uuid not null references participant (id) deferrable initially deferred,
    minted_at timestamptz not null
);

create index link_participant on link (participant_id);

create table link_session (
    token_hash bytea primary key,
    case_id uuid not null,
    participant_id uuid not null,
    expires_at timestamptz not null
);

create index link_session_participant on link_session (participant_id);
create index link_session_expiry on link_session (expires_at);

create table permit (
    session_id uuid primary key,
    case_id uuid not null references matter (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    scheduled boolean not null default false
);

create index permit_case on permit (case_id);
