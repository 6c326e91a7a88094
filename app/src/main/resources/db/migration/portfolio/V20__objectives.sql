-- What the organisation wants to reach: themes, objectives below them, key measures below those.
create table portfolio.objective (
    id uuid primary key,
    key text not null unique,
    state text not null,
    level text not null check (level in ('THEME', 'OBJECTIVE', 'KEY_MEASURE')),
    parent_id uuid references portfolio.objective (id),
    perspective text not null,
    title text not null check (title <> ''),
    meaning text not null,
    -- 1 comes first.
    priority int not null check (priority between 1 and 5),
    owner_id uuid,
    valid_from date not null,
    valid_to date,
    measure text,
    unit text,
    baseline numeric,
    target numeric,
    due date,
    -- Objectives that this one leads to, drawn as arrows of the map.
    leads_to uuid[] not null default '{}',
    version int not null default 1,
    check (valid_to is null or valid_to >= valid_from),
    check (parent_id is null or parent_id <> id),
    check (baseline is null or target is null or baseline <> target)
);
create index on portfolio.objective (parent_id);

-- What the measure read on a day.
create table portfolio.objective_actual (
    objective_id uuid not null references portfolio.objective (id) on delete cascade,
    day date not null,
    value numeric not null,
    note text,
    recorded_by uuid not null,
    primary key (objective_id, day)
);

-- Priorities are looked at again at intervals; what was said then stays.
create table portfolio.priority_review (
    id uuid primary key,
    period text not null,
    held_on date not null,
    held_by uuid not null,
    words text not null,
    next_on date not null check (next_on > held_on)
);
create table portfolio.priority_review_line (
    review_id uuid not null references portfolio.priority_review (id),
    objective_id uuid not null references portfolio.objective (id),
    priority_before int not null,
    priority_after int not null check (priority_after between 1 and 5),
    words text,
    primary key (review_id, objective_id)
);

-- Which objectives a project, proposal, programme or service serves, and with which share; the shares of one item sum to 1.
create table portfolio.alignment (
    item_id uuid not null,
    objective_id uuid not null references portfolio.objective (id),
    weight numeric not null check (weight > 0 and weight <= 1),
    primary key (item_id, objective_id)
);
create index on portfolio.alignment (objective_id);
