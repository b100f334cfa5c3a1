-- Set while a letter is being handed to the mail server, so that it is not tried again.
alter table letter add column no_longer_needed boolean not null default false;
