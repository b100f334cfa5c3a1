-- A letter that is put off asks for its link again. The link before it has left with nobody, and ends.
alter table link add column letter_id uuid;
alter table link add column copy integer;
create unique index link_of_letter on link (letter_id, copy);
