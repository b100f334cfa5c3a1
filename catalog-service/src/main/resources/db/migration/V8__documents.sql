-- Texts of the offices' own: what they promise, how they work, what people agree to. Every version is kept.

create table document (
    code     text primary key,
    position int not null unique,
    version  int not null
);

create table document_version (
    document_code text        not null references document,
    version       int         not null,
    content       jsonb       not null,
    published_at  timestamptz not null,
    -- The sign-in name of whoever did; staff of an office, never a reader.
    published_by  text        not null,
    primary key (document_code, version)
);
