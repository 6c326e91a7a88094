-- What project administrators do for project managers.
create table organisation.support_task (
    id uuid primary key,
    key text not null unique,
    title text not null,
    kind text not null,
    scope text not null,
    scope_id uuid,
    source_key text,
    href text,
    assigned_to uuid references organisation.person,
    asked_by uuid not null references organisation.person,
    due date,
    done_on date
);
-- The same need is taken up once.
create unique index on organisation.support_task (source_key) where source_key is not null and done_on is null;
create index on organisation.support_task (assigned_to) where done_on is null;
