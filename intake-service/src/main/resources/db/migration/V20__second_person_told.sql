-- When the letter about an opening had left. Until then the case must not be forgotten, or nobody would be told.
alter table break_glass add column told_at timestamptz;

-- Of letters before this column nobody noted anything; those that failed stand in the list of letters.
update break_glass set told_at = opened_at;

create index break_glass_untold on break_glass (opened_at) where told_at is null;
