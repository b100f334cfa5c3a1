-- Who of the staff wants which mail about their work. The address is their own, as the sign-in knows it; they can take
-- it out at any time. Nothing here is about a case.
create table staff_mail (
    id           uuid primary key,
    office       varchar(32)  not null,
    subject      varchar(255) not null,
    address      varchar(320) not null,
    language     varchar(8),
    digest       boolean      not null,
    last_digest  date,
    busy_until   timestamptz,
    quiet_until  timestamptz,
    constraint staff_mail_of_one_person unique (office, subject)
);

-- What somebody wants to be told of at once, and how much of it they know of already, and how much there was
-- when it was last looked at.
create table staff_alarm (
    staff_mail_id uuid        not null references staff_mail (id) on delete cascade,
    alarm         varchar(32) not null,
    told          integer     not null,
    seen          integer     not null,
    primary key (staff_mail_id, alarm)
);
