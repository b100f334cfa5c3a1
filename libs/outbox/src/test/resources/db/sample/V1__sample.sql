create table note (id uuid primary key, case_id uuid not null, noted_at timestamptz not null default now());
create table heard (event_id uuid not null, case_id uuid not null, sequence bigint not null, traceparent text);
