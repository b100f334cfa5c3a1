-- What the second person keeps of the log: the number of its newest entry, and the hash of that entry.
alter table letter add column log_entry integer;
alter table letter add column log_head varchar(64);
