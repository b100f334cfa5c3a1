-- Whom an offering is for. What was announced before is known by its procedure: coaching is for students.
alter table offering add column audience text;
update offering set audience = case procedure when 'COACHING' then 'STUDENTS' else 'COMMUNITY' end;
alter table offering alter column audience set not null;

alter table matter
    add column audience text,
    add column head_count integer,
    add column proceeding_runs boolean,
    add column harmed_protected boolean,
    add column wants_to_make_right boolean,
    add column sessions_held integer not null default 0,
    add column considering_until timestamptz,
    add column first_session_at timestamptz,
    add column outcome text;

update matter set
    audience = 'COMMUNITY',
    proceeding_runs = false,
    harmed_protected = false,
    wants_to_make_right = false
where offering is not null;

-- The first session that stood, of cases that had one before it was noted.
update matter set first_session_at = (
    select min(p.starts_at) from permit p where p.case_id = matter.id and p.scheduled);

alter table participant
    add column reminded boolean not null default false,
    add column wants_another boolean,
    add column wish_said_at timestamptz,
    add column wish_written_by text;

create index matter_by_change on matter (changed_at) where state <> 'CLOSED';
