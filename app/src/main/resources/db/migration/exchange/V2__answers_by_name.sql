-- The project an answer means where it was not there yet: the import asked about was to make it.
alter table exchange.answer add column project_name text;
