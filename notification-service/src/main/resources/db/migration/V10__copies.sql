-- How many copies of a letter may have left: each of them carries a link of its own.
alter table letter add column copies integer not null default 0;
