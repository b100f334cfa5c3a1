-- The session that stands for somebody. Where people meet one by one, what stood before is not known by person; everybody
-- else comes to the one that stands.
alter table participant add column comes_to uuid;

update participant set comes_to = (
    select p.session_id from permit p where p.case_id = participant.case_id and p.scheduled limit 1)
where standing = 'AGREED' and exists (
    select 1 from matter m where m.id = participant.case_id and m.state = 'MEETING' and m.procedure <> 'SHUTTLE');
