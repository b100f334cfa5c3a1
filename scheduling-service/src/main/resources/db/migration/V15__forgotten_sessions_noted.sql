-- How many sessions somebody had in forgotten cases counts in what they want to do in a month.
create trigger noted after insert or update or delete on practitioner_month
    for each row execute function note_change('practitioner_id');
