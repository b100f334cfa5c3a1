-- Whose times have changed, and in which transaction: practitioners and rooms. What replicas remember of them is read
-- anew by this, so it is noted by the tables themselves, which nobody who changes them can forget. Rows are only added:
-- nobody who notes something ever waits for somebody else who does.
create table change (
    resource_id uuid not null,
    changed_in xid8 not null,
    noted_at timestamptz not null default clock_timestamp(),
    primary key (changed_in, resource_id)
);
create index changes_noted on change (noted_at);

create function note_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into change (resource_id, changed_in)
            values ((to_jsonb(old) ->> tg_argv[0])::uuid, pg_current_xact_id()) on conflict do nothing;
    end if;
    if tg_op <> 'DELETE' then
        insert into change (resource_id, changed_in)
            values ((to_jsonb(new) ->> tg_argv[0])::uuid, pg_current_xact_id()) on conflict do nothing;
    end if;
    return null;
end $$;

create trigger noted after insert or update or delete on practitioner
    for each row execute function note_change('id');
create trigger noted after insert or update or delete on office_hours
    for each row execute function note_change('practitioner_id');
create trigger noted after insert or update or delete on dated_hours
    for each row execute function note_change('practitioner_id');
create trigger noted after insert or update or delete on hours_confirmation
    for each row execute function note_change('practitioner_id');
create trigger noted after insert or update or delete on busy_time
    for each row execute function note_change('practitioner_id');
create trigger noted after insert or delete on practitioner_calendar
    for each row execute function note_change('practitioner_id');
-- Who is to read a calendar next, and when, changes nothing of what is known.
create trigger noted_reading after update on practitioner_calendar
    for each row when ((old.read_at, old.known_until) is distinct from (new.read_at, new.known_until))
    execute function note_change('practitioner_id');
create trigger noted after insert or update or delete on room
    for each row execute function note_change('id');
create trigger noted after insert or update or delete on room_hours
    for each row execute function note_change('room_id');
create trigger noted after insert or update or delete on room_exception
    for each row execute function note_change('room_id');
-- People in cases are looked up whenever they are asked about, so nothing is noted of them.
create function note_reservation() returns trigger language plpgsql as $$
begin
    insert into change (resource_id, changed_in)
        select id, pg_current_xact_id() from resource
        where kind <> 'PERSON' and id in (coalesce(new.resource_id, old.resource_id), old.resource_id)
        on conflict do nothing;
    return null;
end $$;
create trigger noted after insert or update or delete on reservation
    for each row execute function note_reservation();
