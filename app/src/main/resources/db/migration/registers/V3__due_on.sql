-- The day a record is due or needed by, in a column, so that counting what is overdue opens no document.
create function registers.day_of(words text) returns date language sql immutable strict parallel safe as $$
    select case when words ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
        make_date(substr(words, 1, 4)::int, substr(words, 6, 2)::int, substr(words, 9, 2)::int) end
$$;
alter table registers.record add column due_on date
    generated always as (coalesce(due, registers.day_of(details ->> 'NEEDED_BY'))) stored;
drop index registers.record_due_idx;
create index on registers.record (due_on) where is_open;

-- All that the counts of a list look at, so that they need not read the records.
create index on registers.record (project_id, kind) include (state, is_open, owner_id, due_on, score, priority);
drop index registers.record_project_id_kind_idx;
create index on registers.record ((details ->> 'ASKED_OF')) where state in ('REQUESTED', 'BOARD');
