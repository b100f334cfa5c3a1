-- What the two offices offer. The lengths and targets that no document gives are marked as the office's own setting.

insert into offering
    (position, code, office, name, ask_at, procedure, practitioners_needed, role, session_minutes, target_days, consent,
     audience, confidentiality, summary) values
    (1, 'mediation', 'CONFLICT_RESOLUTION', 'Mediation', 'conflict-resolution',
     'MEDIATION', 2, 'MEDIATOR', 120, 5, 'EVERY_PARTICIPANT', 'COMMUNITY', 'CONFIDENTIAL',
     'Two or more people in a conflict meet with a pair of trained, neutral mediators from the community. They say what matters to them and look for a way on; nobody but they decides anything. Taking part is voluntary, and anybody may stop at any time.'),
    (2, 'conflict-coaching', 'CONFLICT_RESOLUTION', 'Conflict Coaching', 'conflict-resolution',
     'COACHING', 1, 'COACH', 60, 5, 'THE_ONE_WHO_ASKS', 'STUDENTS', 'PRIVATE',
     'A student and a coach look at a conflict together: what lies behind it, what could be tried, and how to go about it. For those who want to deal with it on their own, or are not ready for a meeting, or whose other side does not want one.'),
    (3, 'facilitation', 'CONFLICT_RESOLUTION', 'Facilitation', 'conflict-resolution',
     'FACILITATION', 1, 'FACILITATOR', 120, 5, 'THE_GROUP_CONTACT', 'COMMUNITY', 'NOT_STATED',
     'A neutral facilitator helps a group or team of any size to begin well, or to find its way again, in one session or several.'),
    (4, 'facilitation-training', 'CONFLICT_RESOLUTION', 'Facilitation Training', 'conflict-resolution',
     'TRAINING', 1, 'FACILITATOR', 120, 5, 'THE_GROUP_CONTACT', 'COMMUNITY', 'NOT_STATED',
     'A group learns how to run its own meetings well.'),
    (5, 'restorative-justice', 'CONFLICT_RESOLUTION', 'Restorative Justice', 'conflict-resolution',
     'RESTORATIVE_CIRCLE', 2, 'RESTORATIVE_FACILITATOR', 120, 5, 'EVERY_PARTICIPANT', 'COMMUNITY', 'CONFIDENTIAL',
     'After harm to a person or a community, also where a policy was broken: who caused it and wants to make it right meets those who were harmed, and people who speak for the community, in a circle with a pair of neutral facilitators. A plan says what will be done; the Chair of the Committee on Discipline approves it.'),
    (6, 'communication-coaching', 'OMBUDS', 'Communication Coaching', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'Looking at a concern from every side that matters, and finding ways to talk about it that last.'),
    (7, 'exploring-options', 'OMBUDS', 'Exploring Options', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'Finding out, with an ombudsperson, what could be done in a situation and what speaks for and against it.'),
    (8, 'surfacing-information', 'OMBUDS', 'Surfacing Information', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'A way to let something be known without fear of retaliation. It is passed on only with the leave of whoever raised it.'),
    (9, 'shuttle-diplomacy', 'OMBUDS', 'Informal Mediation and Shuttle Diplomacy', 'ombuds',
     'SHUTTLE', 1, 'OMBUDSPERSON', 60, 5, 'EVERY_PARTICIPANT', 'COMMUNITY', 'CONFIDENTIAL',
     'Where talking directly seems too hard or of little use, an ombudsperson goes between people, takes no side and judges nobody. An alternative to a formal grievance.'),
    (10, 'group-facilitation', 'OMBUDS', 'Group Facilitation', 'ombuds',
     'FACILITATION', 1, 'OMBUDSPERSON', 120, 5, 'THE_GROUP_CONTACT', 'COMMUNITY', 'CONFIDENTIAL',
     'People who see things differently talk with respect, clear up what worries them and find what they share. Taking part is voluntary.'),
    (11, 'policy-clarification', 'OMBUDS', 'Policy Clarification', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'Understanding which policies and procedures bear on a question, and how.'),
    (12, 'resource-information', 'OMBUDS', 'Resource Information', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'Learning, in the course of a talk, which other services could help.'),
    (13, 'identifying-trends', 'OMBUDS', 'Identifying Trends and Emerging Issues', 'ombuds',
     'CONVERSATION', 1, 'OMBUDSPERSON', 60, 5, 'THE_ONE_WHO_ASKS', 'COMMUNITY', 'CONFIDENTIAL',
     'Bringing up something that seems to concern many. The office tells those who can change it what it hears, in sums that name nobody.');

-- Only the mediation's pair, length and target, the circle's pair and who must agree to these two are written anywhere.
insert into offering_assumption (offering_code, term)
select o.code, t.term
from offering o
cross join (values ('PRACTITIONERS_NEEDED'), ('SESSION_LENGTH'), ('TARGET'), ('CONSENT'), ('AUDIENCE')) as t (term)
where not (o.code = 'mediation' and t.term in ('PRACTITIONERS_NEEDED', 'SESSION_LENGTH', 'CONSENT'))
  and not (o.code = 'restorative-justice' and t.term in ('PRACTITIONERS_NEEDED', 'CONSENT'))
  and not (o.code = 'conflict-coaching' and t.term in ('PRACTITIONERS_NEEDED', 'AUDIENCE', 'CONSENT'))
  and not (o.code = 'facilitation' and t.term = 'PRACTITIONERS_NEEDED')
  and not (o.office = 'OMBUDS' and t.term = 'AUDIENCE');

insert into offering_source (offering_code, document_code)
select o.code, d.code
from offering o
join (values
    ('CONFLICT_RESOLUTION', 'mediation-services'),
    ('CONFLICT_RESOLUTION', 'mediation-services-early'),
    ('OMBUDS', 'ombuds-services')
) as d (office, code) on d.office = o.office
where not (o.code = 'restorative-justice' and d.code = 'mediation-services-early');

insert into offering_source (offering_code, document_code) values ('conflict-coaching', 'campus-resources');

-- The conflict office says when it would break a confidence; the other office's document says nothing of it.
update offering
set confidentiality_limit =
    'What is said is shared only with your permission, unless somebody is in imminent danger of serious harm.'
where office = 'CONFLICT_RESOLUTION' and confidentiality <> 'NOT_STATED';
