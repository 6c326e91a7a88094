create table delivery.programme (
    id uuid primary key,
    key text not null unique,
    name text not null,
    goal text,
    manager_id uuid,
    sponsor_id uuid,
    archived_at timestamptz
);
create unique index on delivery.programme (lower(name));

create table delivery.portfolio (
    id uuid primary key,
    key text not null unique,
    name text not null,
    description text,
    manager_id uuid,
    owner_id uuid,
    archived_at timestamptz
);
create unique index on delivery.portfolio (lower(name));

create table delivery.project (
    id uuid primary key,
    key text not null unique,
    kind text not null check (kind in ('PROJECT', 'OPERATION')),
    state text not null,
    name text not null,
    goal text,
    description text,
    category text,
    department_id uuid,
    programme_id uuid references delivery.programme,
    owner_id uuid,
    sponsor_id uuid,
    manager_id uuid,
    start_date date,
    baseline_finish date,
    forecast_finish date,
    actual_finish date,
    percent_complete numeric(6, 2),
    currency char(3),
    budget numeric(19, 4),
    actual numeric(19, 4),
    forecast numeric(19, 4),
    is_confidential boolean not null default false,
    -- Why a figure is missing where its source says so, by field name.
    missing jsonb not null default '{}',
    source_system text,
    source_id text,
    plan_guid text,
    source_file text,
    facts_as_of date,
    version int not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    archived_at timestamptz
);
create index on delivery.project (lower(name));
create index on delivery.project (programme_id);
create unique index on delivery.project (source_system, source_id);
create index on delivery.project (plan_guid);

create table delivery.portfolio_item (
    portfolio_id uuid not null references delivery.portfolio,
    project_id uuid not null references delivery.project,
    is_home boolean not null default false,
    primary key (portfolio_id, project_id)
);
create index on delivery.portfolio_item (project_id);
create unique index on delivery.portfolio_item (project_id) where is_home;

-- Who held which duty of a project from when to when; the open row is the present one.
create table delivery.duty (
    id uuid primary key,
    project_id uuid not null references delivery.project,
    duty text not null check (duty in ('OWNER', 'SPONSOR', 'MANAGER')),
    person_id uuid not null,
    from_at timestamptz not null,
    until_at timestamptz
);
create index on delivery.duty (project_id, duty, from_at);
create index on delivery.duty (person_id) where until_at is null;

create table delivery.task (
    id uuid primary key,
    project_id uuid not null references delivery.project,
    unique_id int not null,
    position int not null,
    wbs text,
    outline_level int not null,
    parent_unique_id int,
    name text,
    start_at timestamp,
    finish_at timestamp,
    baseline_start timestamp,
    baseline_finish timestamp,
    actual_start timestamp,
    actual_finish timestamp,
    duration_days numeric(12, 4),
    percent_complete numeric(6, 2),
    is_summary boolean not null default false,
    is_milestone boolean not null default false,
    is_critical boolean not null default false,
    cost numeric(19, 4),
    actual_cost numeric(19, 4),
    work_hours numeric(14, 4),
    constraint_kind text,
    constraint_at timestamp,
    deadline_at timestamp,
    assigned text,
    notes text,
    custom jsonb not null default '{}',
    unique (project_id, unique_id)
);

create table delivery.link (
    project_id uuid not null references delivery.project,
    predecessor int not null,
    successor int not null,
    kind char(2) not null check (kind in ('FS', 'SS', 'FF', 'SF')),
    lag_minutes bigint not null default 0,
    primary key (project_id, predecessor, successor, kind)
);
