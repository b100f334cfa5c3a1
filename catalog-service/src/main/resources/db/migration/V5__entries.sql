-- An entry is written down as a whole, in versions, and begins with what the institution's files say. Until now only
-- migrations wrote resources, for one institution, so nothing is lost that the files do not hold.

create extension if not exists pg_trgm;

alter table offering drop constraint offering_ask_at_fkey;

drop table resource_name, resource_audience, resource_topic, resource_phone, resource_confidentiality, resource_source;
drop table resource;
drop function raise_version_of_resource();

-- Which institution this catalogue was begun for; one at most.
create table institution (
    code text primary key,
    sole boolean not null default true unique check (sole)
);

-- Which parts of it have begun with what the institution's files say.
create table begun (
    part text primary key
);

-- Every publication has a number of its own, without gaps and in the order in which they become visible.
create table edition (
    number bigint not null,
    sole   boolean primary key default true check (sole)
);
insert into edition (number) values (0);

create table resource (
    code         text        primary key,
    position     int         not null unique,
    version      int         not null,
    -- The publication that last changed it.
    edition      bigint      not null unique,
    withdrawn    boolean     not null default false,
    published_at timestamptz not null,
    content      jsonb       not null
);

create table resource_version (
    resource_code text        not null references resource,
    version       int         not null,
    content       jsonb       not null,
    published_at  timestamptz not null,
    -- The sign-in name of whoever did; staff of an office, never a reader.
    published_by  text        not null,
    primary key (resource_code, version)
);

-- What an entry or an offering was read in; the title is all that is kept of it.
alter table offering_source drop constraint offering_source_document_code_fkey;
alter table document rename to source;
alter table source drop column position;

-- What earlier migrations wrote a moment ago and nobody has heard of makes room for the institution's own files. An
-- office that is at work has announced its offerings, and keeps them as it has set them.
delete from offering_assumption where offering_code in (select code from offering where announced_version = 0);
delete from offering_source where offering_code in (select code from offering where announced_version = 0);
delete from offering where announced_version = 0;
delete from source where not exists (select from offering);
