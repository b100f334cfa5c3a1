-- When the session of a letter begins, and when it had begun before, so that a letter can say what has changed.
alter table letter add column begins_at timestamptz;
alter table letter add column began_before timestamptz;
