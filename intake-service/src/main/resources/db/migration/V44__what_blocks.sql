-- What took most of the times away, while a case has none that suits everybody. It is told again with the next search.
alter table matter add column blocked text;
