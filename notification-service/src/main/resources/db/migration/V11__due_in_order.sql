-- Very many letters can be due in the same instant. Ordered by that alone, each look for the next few had to sort
-- all of them.
drop index letter_due;
create index letter_due on letter (next_attempt_at, id) where state = 'WAITING';
