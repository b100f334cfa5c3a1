-- One row per letter: ids, codes and instants. Words and addresses never come here.
create table letter (
    id               uuid primary key,
    office           varchar(32) not null,
    case_id          uuid        not null,
    kind             varchar(32) not null,
    recipient_kind   varchar(16) not null,
    recipient_id     uuid        not null,
    session_id       uuid,
    revision         integer,
    calendar_entry   boolean     not null,
    answer_by        timestamptz,
    event_id         uuid        not null,
    message_id       varchar(320) not null,
    state            varchar(16) not null,
    written_at       timestamptz not null,
    due_at           timestamptz not null,
    next_attempt_at  timestamptz not null,
    attempts         integer     not null,
    lease            uuid,
    leased_until     timestamptz,
    may_have_left    boolean     not null,
    settled_at       timestamptz,
    cause            varchar(32),
    traceparent      varchar(64),
    version          integer     not null,
    constraint letter_answers_one_fact
        unique nulls not distinct (case_id, kind, recipient_id, session_id, revision, event_id),
    constraint letter_in_transmission_is_leased
        check (state <> 'TRANSMITTING' or (lease is not null and leased_until is not null))
);

create index letter_due on letter (next_attempt_at) where state = 'WAITING';
create index letter_in_transmission on letter (leased_until) where state = 'TRANSMITTING';
create index letter_of_case on letter (case_id);
create index letter_for_staff on letter (office, state, written_at, id);

-- Who has stopped taking part. Whatever arrives late for them is not written.
create table stopped (
    case_id        uuid not null,
    participant_id uuid not null,
    primary key (case_id, participant_id)
);
