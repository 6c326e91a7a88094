-- The decision that is asked for, read out of the documents once when they are written: every status row shows whether
-- there is one, and opening two documents a row was most of the cost of the wall.
alter table reporting.project_fact add column decision text
    generated always as (coalesce(report ->> 'decisionsNeeded', decisions -> 0 ->> 'title')) stored;
alter table reporting.snapshot add column decision text
    generated always as (coalesce(report ->> 'decisionsNeeded', decisions -> 0 ->> 'title')) stored;
