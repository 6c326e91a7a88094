-- How the office works: processes, each step done by a role, with what it needs and what it gives.
create table organisation.process (
    id uuid primary key,
    key text not null unique,
    title text not null,
    purpose text not null,
    version int not null default 0
);
create unique index on organisation.process (lower(title));

create table organisation.process_step (
    process_id uuid not null references organisation.process on delete cascade,
    place int not null,
    title text not null,
    role_id uuid not null references organisation.role,
    needs text,
    gives text,
    primary key (process_id, place)
);
create index on organisation.process_step (role_id);
