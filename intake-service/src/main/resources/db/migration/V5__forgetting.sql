-- A case that is forgotten, until both neighbours have answered that it is there too.
create table forgetting (
    case_id uuid primary key,
    office text not null,
    forgotten_at timestamptz not null,
    asked_at timestamptz not null,
    noted boolean not null,
    scheduling_receipt_at timestamptz,
    notification_receipt_at timestamptz
);

-- Cases per quarter in which they ended. No row says of which case it counts.
create table trend_count (
    office text not null,
    quarter text not null,
    kind text not null,
    code text not null,
    cases bigint not null,
    primary key (office, quarter, kind, code)
);

-- A case that was forgotten before the turn of the month, until it is counted with the others.
create table tally (
    id uuid primary key,
    month text not null,
    office text not null,
    quarter text not null,
    codes text not null
);

-- What is published of a quarter. It is written once, and the counts behind it go.
create table trend_release (
    office text not null,
    quarter text not null,
    released_on date not null,
    total integer,
    median_waiting text,
    primary key (office, quarter)
);

create table trend_cell (
    office text not null,
    quarter text not null,
    kind text not null,
    place integer not null,
    code text not null,
    shown integer,
    primary key (office, quarter, kind, code),
    foreign key (office, quarter) references trend_release (office, quarter)
);

create index matter_ended on matter (state_since) where state = 'CLOSED';
create index contact_case on contact (case_id);
create index link_case on link (case_id);
create index link_session_case on link_session (case_id);

