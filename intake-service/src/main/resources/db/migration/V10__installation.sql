-- Whose cases these are. The key server holds the same id, and neither is used with another's.
create table installation (
    one boolean primary key default true check (one),
    id uuid not null
);
