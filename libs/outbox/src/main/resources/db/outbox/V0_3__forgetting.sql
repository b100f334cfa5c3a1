-- Subjects that are over: facts about them have no effect here any more. Kept until no topic holds one.
create table forgotten_subject (
    subject      text        primary key,
    forgotten_at timestamptz not null
);
create index forgotten_subject_by_age on forgotten_subject (forgotten_at);
create index inbox_by_subject on inbox (subject);
create index inbox_sequence_by_subject on inbox_sequence (subject);
