-- How much somebody wants to do in a month, what they need after a session, where they can be, and beside whom they
-- should learn. So far nobody had a limit per month: a month touches six weeks at most.
alter table practitioner add column most_per_month integer not null default 0 check (most_per_month >= 0);
update practitioner set most_per_month = 6 * most_per_week;
alter table practitioner alter column most_per_month drop default;
alter table practitioner add column pause_minutes integer not null default 0 check (pause_minutes between 0 and 240);
alter table practitioner alter column pause_minutes drop default;
alter table practitioner add column places text[] not null default '{CAMPUS,ONLINE}';
alter table practitioner alter column places drop default;
alter table practitioner add column learns_with uuid[] not null default '{}';
alter table practitioner alter column learns_with drop default;
alter table practitioner add column version bigint not null default 0;
alter table practitioner alter column version drop default;

-- Hours in which somebody would come if nobody else can.
alter table office_hours add column willingness text not null default 'FREE'
    check (willingness in ('FREE', 'IF_NEED_BE'));
alter table office_hours alter column willingness drop default;

-- Besides being away, somebody can be there when they usually are not.
alter table absence rename to dated_hours;
alter index absence_of rename to dated_hours_of;
alter table dated_hours add column willingness text not null default 'AWAY'
    check (willingness in ('FREE', 'IF_NEED_BE', 'AWAY'));
alter table dated_hours alter column willingness drop default;

-- When somebody last said that their hours are right. Hours that stand already count from now on.
create table hours_confirmation (
    practitioner_id uuid primary key references practitioner,
    confirmed_at timestamptz not null,
    version bigint not null
);
insert into hours_confirmation (practitioner_id, confirmed_at, version)
    select distinct practitioner_id, now(), 0 from office_hours;

-- Where a room is: not everybody can be everywhere.
alter table room add column place text not null default 'CAMPUS';
alter table room alter column place drop default;
