-- What staff are about to publish, as for entries.
create table offering_draft (
    code       text        primary key references offering,
    version    int         not null,
    based_on   int         not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null
);

create table document_draft (
    -- Not a reference: a draft may be of a document that does not exist yet.
    code       text        primary key,
    version    int         not null,
    based_on   int         not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
