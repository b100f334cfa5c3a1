-- Sessions under an offering may need a room beside the first, to meet people one at a time.

alter table offering add column second_room boolean not null default false;

alter table offering_assumption drop constraint term_is_known;
alter table offering_assumption add constraint term_is_known check (term in
    ('PRACTITIONERS_NEEDED', 'SESSION_LENGTH', 'TARGET', 'CONSENT', 'AUDIENCE', 'SECOND_ROOM'));

drop trigger offering_version on offering;
create trigger offering_version
    before update of office, name, summary, ask_at, procedure, practitioners_needed, role, session_minutes, target_days,
        consent, audience, confidentiality, confidentiality_limit, second_room, withdrawn on offering
    for each row execute function raise_version();

-- Which terms were the office's own setting comes back with the version; of older ones it is not known any more.
update offering_version v
set content = v.content || jsonb_build_object('assumed', array(
    select a.term from offering_assumption a where a.offering_code = v.offering_code order by a.term))
from offering o
where o.code = v.offering_code and o.version = v.version;
