-- A benefits map: what leads from projects to objectives.
create table benefits.map (
    id uuid primary key,
    key text not null unique,
    title text not null,
    made_by uuid not null,
    made_on date not null
);

create table benefits.node (
    id uuid primary key,
    map_id uuid not null references benefits.map on delete cascade,
    kind text not null,
    -- Of changes and enablers, which are not records of their own.
    title text not null,
    -- The objective, benefit or project that it stands for.
    record_id uuid,
    owner_id uuid,
    due date,
    place int not null,
    unique (map_id, record_id),
    check ((record_id is null) = (kind in ('CHANGE', 'ENABLER')))
);
create index on benefits.node (record_id);

create table benefits.edge (
    map_id uuid not null references benefits.map on delete cascade,
    from_id uuid not null references benefits.node on delete cascade,
    to_id uuid not null references benefits.node on delete cascade,
    weight numeric not null check (weight > 0 and weight <= 1),
    primary key (from_id, to_id),
    check (from_id <> to_id)
);
create index on benefits.edge (map_id);
