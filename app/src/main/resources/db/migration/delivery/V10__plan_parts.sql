-- What a plan file holds beside tasks and links, one row for each project that has a plan.
create table delivery.plan (
    project_id uuid primary key references delivery.project,
    format text not null,
    minutes_per_day int not null,
    default_calendar int,
    calendars jsonb not null default '[]',
    -- Fields that the author of the plan defined, with their allowed values.
    fields jsonb not null default '[]',
    as_of date not null,
    -- Of all parts together: equal parts are not written again.
    content_hash text not null
);

create table delivery.plan_resource (
    project_id uuid not null references delivery.project,
    unique_id int not null,
    name text,
    kind text not null,
    email text,
    team text,
    code text,
    max_units double precision,
    rate double precision,
    rate_unit text,
    calendar int,
    primary key (project_id, unique_id)
);

create table delivery.plan_assignment (
    project_id uuid not null references delivery.project,
    unique_id int not null,
    task int not null,
    resource int,
    units double precision,
    work_hours double precision,
    actual_work_hours double precision,
    cost double precision,
    actual_cost double precision,
    start_at timestamp,
    finish_at timestamp,
    primary key (project_id, unique_id)
);
create index on delivery.plan_assignment (project_id, resource);

-- All promises of a task as its plan keeps them: 0 is the baseline, 1 to 10 the numbered ones.
create table delivery.task_baseline (
    project_id uuid not null references delivery.project,
    task int not null,
    number int not null check (number between 0 and 10),
    start_at timestamp,
    finish_at timestamp,
    duration_hours double precision,
    cost double precision,
    work_hours double precision,
    primary key (project_id, task, number)
);

-- Values of columns and fields that mean nothing to the product, kept as their owners named them.
create table delivery.project_custom (
    project_id uuid not null references delivery.project,
    name text not null,
    kind text not null default 'text' check (kind in ('text', 'number', 'date', 'flag', 'choice')),
    value text not null,
    source_file text,
    as_of date,
    primary key (project_id, name)
);
