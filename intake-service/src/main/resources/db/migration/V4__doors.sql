-- What the person would like, where they said so.
alter table matter add column wish text;

-- Who of the office works on a case; only they read what was said in it.
create table team_member (
    case_id uuid not null references matter (id) deferrable initially deferred,
    member text not null,
    primary key (case_id, member)
);

-- A day and no instant, and an id that does not rise: nothing here can be laid beside a log of requests.
create table enquiry (
    id uuid primary key,
    version bigint not null,
    office text not null,
    code_hash bytea not null unique,
    changed_on date not null,
    key_version integer not null,
    question bytea not null,
    answer bytea
);

create index enquiry_of_office on enquiry (office, changed_on);

-- Who asked how often within the hour. Neither table is written to the write-ahead log, so neither reaches a backup
-- made from it; what a crash empties of it is not missed.
create unlogged table limit_bucket (
    id bigint primary key,
    state bytea,
    expires_at bigint
);

create unlogged table limit_hour (
    hour timestamptz primary key,
    salt bytea not null
);

-- A case that was opened because somebody was in danger. Who opened it stands here only while it is open.
create table break_glass (
    id uuid primary key,
    case_id uuid not null references matter (id) deferrable initially deferred,
    opened_by text,
    opened_at timestamptz not null,
    ends_at timestamptz not null
);

create index break_glass_case on break_glass (case_id);
create index break_glass_ends on break_glass (ends_at) where opened_by is not null;

-- The log outlives the case and names neither it nor anybody.
create table break_glass_log (
    office text not null,
    entry integer not null,
    person text not null,
    matter text not null,
    ground text not null,
    opened_at timestamptz not null,
    ends_at timestamptz not null,
    previous text not null,
    hash text not null,
    primary key (office, entry)
);
