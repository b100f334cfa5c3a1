-- Versions of drafts never come again: a page that has seen a draft must not publish the next one of the same entry.

create sequence draft_version as int;
select setval('draft_version', 1 + coalesce((select max(version) from resource_draft), 0));
