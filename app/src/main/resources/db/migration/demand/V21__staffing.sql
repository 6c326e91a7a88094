-- The people a proposal asks for: a size that scenarios describe, or full-time equivalents by role for each month.
alter table demand.proposal add column size text check (length(size) between 1 and 38);
alter table demand.proposal add column fte jsonb not null default '{}';
