-- Whether the people of a case are asked once more, after everybody had agreed and somebody stopped. A case that went on
-- without its requester, or after a session, is such a one.
alter table matter add column asked_anew boolean not null default false;

update matter set asked_anew = true
where state = 'CONVENING' and (sessions_held > 0 or exists (
    select 1 from participant p where p.case_id = matter.id and p.ordinal = 0 and p.standing = 'WITHDREW'));
