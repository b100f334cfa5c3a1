-- Whoever corrects a fact need not remember its version: readers' copies and the announced terms depend on it.

create function raise_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end $$;

create function raise_version_of_resource() returns trigger language plpgsql as $$
begin
    update resource set version = version where code in (new.resource_code, old.resource_code);
    return null;
end $$;

create trigger resource_version before update on resource
    for each row execute function raise_version();

-- Noting that a version was announced is not a change of the offering.
create trigger offering_version
    before update of office, name, summary, ask_at, procedure, practitioners_needed, role, session_minutes, target_days,
        consent, audience, confidentiality, withdrawn on offering
    for each row execute function raise_version();

create trigger resource_name_version after insert or update or delete on resource_name
    for each row execute function raise_version_of_resource();
create trigger resource_audience_version after insert or update or delete on resource_audience
    for each row execute function raise_version_of_resource();
create trigger resource_topic_version after insert or update or delete on resource_topic
    for each row execute function raise_version_of_resource();
create trigger resource_phone_version after insert or update or delete on resource_phone
    for each row execute function raise_version_of_resource();
create trigger resource_confidentiality_version after insert or update or delete on resource_confidentiality
    for each row execute function raise_version_of_resource();
create trigger resource_source_version after insert or update or delete on resource_source
    for each row execute function raise_version_of_resource();
