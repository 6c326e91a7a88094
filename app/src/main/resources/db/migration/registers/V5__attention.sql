-- The list as it opens: what is open first, the earliest due first.
create index on registers.record ((not is_open), due_on, key);
