-- The day a person says one file is of, over what it says itself.
alter table exchange.import_file add column as_of date;
