create table registers.record (
    id uuid primary key,
    key text not null unique,
    kind text not null
        check (kind in ('RISK', 'ISSUE', 'ASSUMPTION', 'DEPENDENCY', 'DECISION', 'ACTION', 'CHANGE')),
    project_id uuid not null,
    state text not null,
    is_open boolean not null,
    title text not null,
    description text,
    owner_id uuid,
    due date,
    priority text check (priority in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    category text,
    probability smallint check (probability between 1 and 5),
    impact smallint check (impact between 1 and 5),
    score smallint generated always as (probability * impact) stored,
    impact_cost numeric(19, 4),
    -- What only some kinds have, by field name.
    details jsonb not null default '{}',
    raised_on date not null,
    closed_on date,
    source_system text,
    source_id text,
    version int not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    unique (kind, source_system, source_id)
);
create index on registers.record (project_id, kind);
create index on registers.record (owner_id) where is_open;
create index on registers.record (due) where is_open;

-- One record led to another: a risk that occurred and its issue, an issue and the change that mends it.
create table registers.link (
    from_id uuid not null references registers.record,
    to_id uuid not null references registers.record,
    kind text not null check (kind in ('BECAME', 'LED_TO', 'RELATES_TO')),
    at timestamptz not null default now(),
    primary key (from_id, to_id, kind)
);
create index on registers.link (to_id);

-- What an open risk weighed since a day, for the trend of exposure; zero once it is over.
create table registers.exposure (
    record_id uuid not null references registers.record,
    project_id uuid not null,
    since date not null,
    score smallint not null,
    expected_value numeric(19, 4),
    primary key (record_id, since)
);
create index on registers.exposure (project_id, since);
