-- What a closed project left against its promises of scope and benefits, in percent of them.
create table reporting.closing (
    project_id uuid primary key,
    scope_percent numeric(6, 2) check (scope_percent between 0 and 999),
    benefits_percent numeric(6, 2) check (benefits_percent between 0 and 999),
    note text,
    set_on timestamptz not null default now(),
    set_by text not null
);
-- From how many percent of the promise on scope and benefits count as delivered.
alter table reporting.success_rule
    add column scope_percent numeric(6, 2) not null default 100 check (scope_percent between 0 and 100),
    add column benefits_percent numeric(6, 2) not null default 100 check (benefits_percent between 0 and 100);
