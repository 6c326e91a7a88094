-- What dates hang on beside tasks and links: rules of the tool, calendars of tasks, exact durations. Null for plans
-- that came without a file or before this was kept; those are scheduled by their durations and links alone.
alter table delivery.plan add column timing jsonb;
