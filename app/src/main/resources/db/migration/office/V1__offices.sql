-- Offices and what they consist of. Facts are text by name, as the enums of the program say how to read them.
create table office.office (
    id uuid primary key,
    key text not null unique,
    name text not null,
    state text not null check (state in ('INITIATION', 'PLANNING', 'OPERATION', 'IMPROVEMENT', 'CLOSED')),
    parent_id uuid references office.office,
    facts jsonb not null,
    people uuid[] not null default '{}',
    revisited_charter int not null default 0,
    version int not null default 1,
    made_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);
create unique index on office.office (lower(name)) where state <> 'CLOSED';

-- Which office supervises which project. One project may be supervised by several: that is how clashes are found.
create table office.supervision (
    office_id uuid not null references office.office,
    project_id uuid not null,
    since date not null,
    primary key (office_id, project_id)
);
create index on office.supervision (project_id);

-- Parts of offices: mandate items, services, objectives, activities and the other lists.
create table office.part (
    id uuid primary key,
    key text not null unique,
    office_id uuid not null references office.office,
    kind text not null,
    state text not null,
    title text not null,
    facts jsonb not null,
    people uuid[] not null default '{}',
    made_by uuid not null,
    made_on date not null,
    version int not null default 1,
    changed_at timestamptz not null default now()
);
create index on office.part (office_id, kind);
create index on office.part using gin (people);

-- What a measure showed, day by day: trends of metrics, success factors, drivers and objectives.
create table office.reading (
    part_id uuid not null references office.part on delete cascade,
    taken_on date not null,
    value numeric not null,
    primary key (part_id, taken_on)
);

-- How the office works: from its type, until a named person confirms it.
create table office.setting (
    office_id uuid not null references office.office on delete cascade,
    name text not null,
    value text not null,
    origin text not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    primary key (office_id, name)
);

-- What was handed over when an office closed.
create table office.hand_over (
    office_id uuid primary key references office.office,
    successor_id uuid references office.office,
    closed_on date not null,
    points jsonb not null,
    note text
);
