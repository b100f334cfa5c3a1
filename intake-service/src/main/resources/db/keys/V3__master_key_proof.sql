-- What opens only with the master key that the keys here are wrapped with: another one is noticed before it writes.
create table master_key_proof (
    one boolean primary key default true check (one),
    sealed bytea not null
);
