-- Cases that are forgotten, for as long as a backup may hold them. What comes back out of one is forgotten again.
create table forgotten_case (
    case_id uuid primary key,
    forgotten_at timestamptz not null
);

-- Tells a key that nobody came to use from one whose row is just being written.
alter table data_key add column made_at timestamptz not null default now();

-- The service, whose role owns no table, has them written anew once keys are destroyed.
grant maintain on data_key, epoch_key to public;
