-- Blueprints are written in the application: a version is a draft until it is published, and projects remember theirs.
alter table demand.blueprint add column published_on date;
update demand.blueprint set published_on = date '2026-01-01';
create table demand.blueprint_use (
    proposal_id uuid primary key references demand.proposal (id),
    blueprint_id uuid not null references demand.blueprint (id)
);
