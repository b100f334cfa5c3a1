-- What a person in a case allows the office to say, to whom. It goes with the case.
create table permission (
    id uuid primary key,
    case_id uuid not null references matter (id) deferrable initially deferred,
    participant_id uuid not null references participant (id) deferrable initially deferred,
    scope text not null,
    recipient text not null,
    said_at timestamptz not null,
    written_by text,
    revoked_at timestamptz,
    used_at timestamptz
);

create index permission_case on permission (case_id);
create index permission_participant on permission (participant_id);

-- That what was raised was passed on, with everybody's leave.
create table surfacing (
    case_id uuid not null references matter (id) deferrable initially deferred,
    recipient text not null,
    surfaced_at timestamptz not null,
    primary key (case_id, recipient)
);

-- The version that is shown. It rises only when a case looks different to staff, since a version that rose with every
-- answer would tell that somebody had said no. The defaults serve a replica that is one version behind.
alter table matter
    add column shown_version bigint not null default 0,
    add column waiting_for text not null default 'STAFF',
    add column waiting_since timestamptz not null default now(),
    -- The transaction in which it last came to look different; in the order of these, changes are told.
    add column changed_in xid8 not null default pg_current_xact_id();

update matter set
    shown_version = version,
    waiting_for = case state
        when 'SCREENING' then 'STAFF'
        when 'NOT_ACCEPTED' then 'STAFF'
        when 'MEETING' then 'NOBODY'
        when 'CLOSED' then 'NOBODY'
        else 'PARTICIPANTS' end,
    waiting_since = state_since;

create function note_the_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create trigger matter_looks_different before update on matter
    for each row when (old.shown_version is distinct from new.shown_version)
    execute function note_the_change();

create index matter_changed_in on matter (changed_in);
