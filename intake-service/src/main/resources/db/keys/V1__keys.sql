create table epoch_key (
    epoch text primary key,
    wrapped bytea not null
);

create table data_key (
    owner uuid primary key,
    version integer not null,
    epoch text not null references epoch_key (epoch),
    wrapped bytea not null
);

create index data_key_epoch on data_key (epoch);
