-- Somebody who asked to be forgotten while their case goes on: the hash of their address is hashed once more, with a key
-- of its own, and finds nobody any more.
alter table person add column findable boolean not null default true;
