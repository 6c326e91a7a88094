-- The year whose whole amount a line holds ("FY2024"): where the organisation changes the start of its years, the
-- amounts of the next file take the place of those of the same year instead of standing beside them.
alter table finance.money_line add column year text;
create index on finance.money_line (project_id, year) where year is not null;
