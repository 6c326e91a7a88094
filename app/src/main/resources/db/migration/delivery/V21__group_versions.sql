-- An edit names the version it saw, as with projects.
alter table delivery.programme add column version int not null default 0;
alter table delivery.portfolio add column version int not null default 0;
-- Milestones ahead over many projects.
create index on delivery.task (project_id, finish_at) where is_milestone;
