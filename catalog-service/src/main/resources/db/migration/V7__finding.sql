-- The words of what readers see, to be found by. Everything here can be made again from the entries.

create extension if not exists fuzzystrmatch;

create table finding (
    code      text     primary key references resource,
    words     tsvector not null,
    -- What it was made with: language and words of topics. Whatever was made otherwise is made anew at the next start.
    made_with text     not null
);
create index finding_words on finding using gin (words);

-- Every word of the guide as it is written, accents and capitals aside: a word that is none of these was mistyped.
create table vocabulary (
    word text collate "C" primary key
);
create index vocabulary_near on vocabulary using gin (word gin_trgm_ops);
