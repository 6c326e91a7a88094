-- The history of a project with all that belongs to it.
create index on kernel.audit_entry (project_id, at desc) where project_id is not null;
