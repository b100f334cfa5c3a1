-- How many letters a domain may get just now; the number says which, for as long as it is not at rest. Written to no
-- log and so to no backup; what a crash empties of it is not missed.
create unlogged table domain_bucket (
    id         bigint primary key,
    state      bytea,
    expires_at bigint
);

-- When it is the turn of a letter that had to stand in line.
alter table letter add column turn_at timestamptz;
