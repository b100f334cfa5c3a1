-- What the offices offer, where else a person may turn, and which document says so.
-- A hole in the documents stays a null here; nothing is made up to fill it.

create table document (
    code     text primary key,
    title    text not null,
    position int  not null unique
);

create table resource (
    code            text primary key,
    position        int  not null unique,
    version         int  not null default 1,
    kind            text not null,
    summary         text not null,
    location        text,
    email           text,
    hours           text,
    cost            text,
    coverage        text,
    standing        text not null default 'CAMPUS',
    -- The promise that is shown: the weakest, where documents differ. What each says is in resource_confidentiality.
    confidentiality text not null,
    constraint kind_is_known check (kind in ('OFFICE', 'PEOPLE', 'PROGRAM', 'WEBSITE', 'DOCUMENT', 'SECTION')),
    constraint coverage_is_known check (coverage in ('SELECT_DEPARTMENTS')),
    constraint standing_is_known check (standing in ('CAMPUS', 'EXTERNAL_VENDOR', 'OFF_CAMPUS_NOT_ENDORSED')),
    constraint confidentiality_is_known check (confidentiality in
        ('COMPLETELY_CONFIDENTIAL', 'CONFIDENTIAL', 'PRIVATE', 'ANONYMOUS', 'NOT_STATED', 'NOT_APPLICABLE'))
);

-- Every name a resource goes or went by; position 0 is today's. A resource whose name is lost has none.
create table resource_name (
    resource_code text not null references resource,
    position      int  not null,
    name          text not null,
    primary key (resource_code, position)
);

create table resource_audience (
    resource_code text    not null references resource,
    audience      text    not null,
    -- False where the document only suggests it, by where it lists the resource.
    stated        boolean not null default true,
    primary key (resource_code, audience),
    constraint audience_is_known check (audience in
        ('COMMUNITY', 'STUDENTS', 'UNDERGRADUATE_STUDENTS', 'GRADUATE_STUDENTS', 'INTERNATIONAL_STUDENTS',
         'STUDENTS_WITH_DISABILITIES', 'RESIDENTS', 'LIVING_GROUPS', 'FACULTY', 'STAFF', 'POSTDOCS', 'SURVIVORS'))
);

create table resource_topic (
    resource_code text not null references resource,
    topic         text not null,
    primary key (resource_code, topic),
    constraint topic_is_known check (topic in
        ('CONFLICT', 'COMMUNICATION', 'ACADEMIC_LIFE', 'WELL_BEING', 'MENTAL_HEALTH', 'HEALTH', 'ALCOHOL_AND_SUBSTANCES',
         'DISCRIMINATION', 'HARASSMENT', 'SEXUAL_MISCONDUCT', 'MISCONDUCT', 'SAFETY', 'DISABILITY', 'FAITH',
         'IMMIGRATION', 'HOUSING', 'STUDENT_GROUPS', 'EQUITY', 'CONDUCT', 'POLICY', 'FINDING_HELP'))
);

create table resource_phone (
    resource_code text    not null references resource,
    position      int     not null,
    number        text    not null,
    reachable     text,
    answered_by   text,
    ask_for       text,
    note          text,
    -- A number that is printed wrongly is kept as printed, and said to be so.
    verified      boolean not null default true,
    truncated     boolean not null default false,
    document_code text    not null references document,
    primary key (resource_code, position),
    constraint reachable_is_known check (reachable in ('ALWAYS', 'WEEKDAYS', 'NIGHTS_AND_WEEKENDS', 'AFTER_HOURS')),
    constraint truncated_is_not_verified check (not (truncated and verified))
);

create table resource_confidentiality (
    resource_code text not null references resource,
    position      int  not null,
    grade         text not null,
    document_code text not null references document,
    primary key (resource_code, position),
    constraint grade_is_known check (grade in ('COMPLETELY_CONFIDENTIAL', 'CONFIDENTIAL', 'PRIVATE', 'ANONYMOUS'))
);

-- Which documents a fact was read in.
create table resource_source (
    resource_code text not null references resource,
    fact          text not null,
    document_code text not null references document,
    primary key (resource_code, fact, document_code),
    constraint fact_is_known check (fact in
        ('NAME', 'SUMMARY', 'AUDIENCE', 'LOCATION', 'EMAIL', 'HOURS', 'COST', 'COVERAGE', 'STANDING'))
);

create table offering (
    code                 text primary key,
    position             int  not null unique,
    version              int  not null default 1,
    announced_version    int  not null default 0,
    withdrawn            boolean not null default false,
    office               text not null,
    name                 text not null,
    summary              text not null,
    ask_at               text not null references resource,
    procedure            text not null,
    practitioners_needed int  not null check (practitioners_needed > 0),
    role                 text not null,
    session_minutes      int  not null check (session_minutes > 0),
    target_days          int  not null check (target_days > 0),
    consent              text not null,
    audience             text not null,
    confidentiality      text not null,
    -- When the promise does not hold, if a document says so.
    confidentiality_limit text,
    constraint office_is_known check (office in ('CONFLICT_RESOLUTION', 'OMBUDS')),
    constraint offering_confidentiality_is_known check (confidentiality in ('CONFIDENTIAL', 'PRIVATE', 'NOT_STATED'))
);

-- Terms that no document gives: the office's own setting, to be changed as it learns.
create table offering_assumption (
    offering_code text not null references offering,
    term          text not null,
    primary key (offering_code, term),
    constraint term_is_known check (term in
        ('PRACTITIONERS_NEEDED', 'SESSION_LENGTH', 'TARGET', 'CONSENT', 'AUDIENCE'))
);

create table offering_source (
    offering_code text not null references offering,
    document_code text not null references document,
    primary key (offering_code, document_code)
);
