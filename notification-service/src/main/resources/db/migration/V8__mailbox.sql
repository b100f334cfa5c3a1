-- What was done about a mail in a mailbox, so that nobody does it again. The key tells nothing about the mail.
create table mail_read (
    key        varchar(64) primary key,
    put_aside  boolean     not null,
    read_at    timestamptz not null
);

create index mail_read_long_ago on mail_read (read_at);

-- Somebody wrote to a mailbox, and staff call them. Of the mail nothing is kept. Whoever could not be told from here
-- has no case; staff find the mail put aside in the mailbox.
create table reply (
    id             uuid primary key,
    office         varchar(32) not null,
    case_id        uuid,
    recipient_kind varchar(16),
    recipient_id   uuid,
    arrived_at     timestamptz not null,
    called_at      timestamptz,
    version        integer     not null,
    constraint reply_names_a_case_and_who_is_in_it
        check ((case_id is null) = (recipient_id is null) and (case_id is null) = (recipient_kind is null))
);

create index reply_for_staff on reply (office, arrived_at, id) where called_at is null;
create index reply_of_case on reply (case_id);
-- Until they are called, one call is enough, however often somebody writes.
create unique index reply_once on reply (case_id, recipient_id) where called_at is null;
