-- Whoever asks which projects are archived does not read all others.
create index on reporting.project_fact (project_id) where is_archived;
-- The ratings of the last periods of a project, read from the index alone.
create index on reporting.standing (project_id, period_key) include (reported) where is_latest;
