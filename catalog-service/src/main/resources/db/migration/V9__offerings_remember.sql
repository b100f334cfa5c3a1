-- What an offering said and promised in each of its versions, so that any of them can come back.

create table offering_version (
    offering_code text        not null references offering,
    version       int         not null,
    content       jsonb       not null,
    changed_at    timestamptz not null,
    -- The sign-in name of whoever did; staff of an office, never a reader.
    changed_by    text        not null,
    primary key (offering_code, version)
);

-- When a promise does not hold belongs to what is promised.
drop trigger offering_version on offering;
create trigger offering_version
    before update of office, name, summary, ask_at, procedure, practitioners_needed, role, session_minutes, target_days,
        consent, audience, confidentiality, confidentiality_limit, withdrawn on offering
    for each row execute function raise_version();
