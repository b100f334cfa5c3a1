-- A practitioner's private address for their own sessions. Only its fingerprint is kept, so that nobody can read the
-- address out of here.
create table session_feed (
    practitioner_id uuid primary key references practitioner,
    fingerprint bytea not null unique,
    made_at timestamptz not null
);
