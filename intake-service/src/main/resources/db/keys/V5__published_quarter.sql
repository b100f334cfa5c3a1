-- Quarters of trends that are published: once, whatever a restored backup of the cases knows of it.
create table published_quarter (
    office text not null,
    quarter text not null,
    primary key (office, quarter)
);
