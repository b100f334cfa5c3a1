-- What staff are about to publish. At most one draft for each entry, so that two people see each other's work.

create table resource_draft (
    -- Not a reference: a draft may be of an entry that does not exist yet.
    code       text        primary key,
    -- Rises whenever the draft changes.
    version    int         not null,
    -- The version of the entry that the draft began with; 0 for a new one.
    based_on   int         not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
