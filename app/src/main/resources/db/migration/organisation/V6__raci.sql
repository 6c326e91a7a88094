-- Who does what: activities against roles, one letter a cell.
create table organisation.raci (
    id uuid primary key,
    key text not null unique,
    name text not null,
    scope text not null check (scope in ('ORGANISATION', 'OFFICE', 'PORTFOLIO', 'PROGRAMME', 'PROJECT')),
    scope_id uuid check ((scope_id is null) = (scope = 'ORGANISATION')),
    version int not null default 0
);

create table organisation.raci_activity (
    id uuid primary key,
    raci_id uuid not null references organisation.raci on delete cascade,
    place int not null,
    title text not null
);
create unique index on organisation.raci_activity (raci_id, lower(title));

create table organisation.raci_role (
    raci_id uuid not null references organisation.raci on delete cascade,
    role_id uuid not null references organisation.role,
    place int not null,
    primary key (raci_id, role_id)
);

create table organisation.raci_cell (
    activity_id uuid not null references organisation.raci_activity on delete cascade,
    role_id uuid not null references organisation.role,
    letter text not null check (letter in ('R', 'A', 'AR', 'C', 'I')),
    primary key (activity_id, role_id)
);
-- Exactly one is accountable; a second is refused by the database too.
create unique index on organisation.raci_cell (activity_id) where letter in ('A', 'AR');
