-- Facts on their way out. A row is deleted once the broker has it; none is ever marked as sent.
create table outbox (
    id              bigint generated always as identity primary key,
    event_id        uuid        not null unique,
    topic           text        not null,
    type            text        not null,
    subject         text        not null,
    sequence        bigint      not null,
    body            text        not null,
    occurred_at     timestamptz not null,
    traceparent     text,
    announced_at    timestamptz not null,
    attempts        integer     not null default 0,
    first_failed_at timestamptz,
    unique (subject, sequence)
);

-- One counter per subject. Its row lock lasts until commit, which makes the order of ids the order of commits.
create table outbox_sequence (
    subject text   primary key,
    last    bigint not null
);

-- Subjects whose first row the broker will not take. Everything else keeps flowing.
create table outbox_parked (
    subject   text        primary key,
    event_id  uuid        not null references outbox (event_id) on delete cascade,
    cause     text        not null,
    parked_at timestamptz not null
);

-- Events that have taken effect here (or were skipped), so that the same one never does so twice.
create table inbox (
    event_id   uuid        primary key,
    source     text        not null,
    subject    text        not null,
    sequence   bigint      not null,
    settled_at timestamptz not null
);
create index inbox_by_sequence on inbox (source, subject, sequence);

-- How far each producer's events about a subject have taken effect without a hole.
create table inbox_sequence (
    source  text   not null,
    subject text   not null,
    last    bigint not null,
    primary key (source, subject)
);

-- Events that wait for an earlier one (WAITING) or could not take effect (DEAD). Ids, codes and instants only.
create table inbox_held (
    ordinal     bigint generated always as identity unique,
    event_id    uuid        primary key,
    source      text        not null,
    type        text        not null,
    subject     text        not null,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    traceparent text,
    topic       text        not null,
    body        text        not null,
    state       text        not null check (state in ('WAITING', 'DEAD')),
    code        text        not null,
    cause       text,
    held_at     timestamptz not null
);
create index inbox_held_by_sequence on inbox_held (source, subject, sequence);
