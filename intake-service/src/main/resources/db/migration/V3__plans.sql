-- The plan of a circle. What it says is sealed with a key of its own. Once approved it outlives its case, and then
-- names it no more.
create table plan (
    id uuid primary key,
    version bigint not null,
    case_id uuid unique references matter (id) deferrable initially deferred,
    state text not null,
    revision integer not null,
    last_due_on date not null,
    done text not null,
    key_version integer not null,
    sealed bytea not null,
    note_key_version integer,
    note_sealed bytea
);

-- What somebody was handed from the catalogue, by its code.
create table handout (
    participant_id uuid not null references participant (id) deferrable initially deferred,
    ordinal integer not null,
    case_id uuid not null references matter (id) deferrable initially deferred,
    code text not null,
    primary key (participant_id, ordinal)
);

create index handout_case on handout (case_id);
