-- Answers given to requests that carried an Idempotency-Key, for a day. Neither the key nor a body is kept.
create table once_only (
    caller      text        not null,
    key_hash    bytea       not null,
    fingerprint bytea       not null,
    status      integer     not null,
    location    text,
    answered_at timestamptz not null,
    primary key (caller, key_hash)
);
create index once_only_by_age on once_only (answered_at);
