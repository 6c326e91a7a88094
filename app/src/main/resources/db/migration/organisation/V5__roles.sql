-- Job, role, duty and skill: a job is made of roles, a role of duties, and asks for skills at a level.
create table organisation.role (
    id uuid primary key,
    key text not null unique,
    title text not null,
    area text not null check (area in ('STRATEGIC', 'TACTICAL', 'OPERATIONAL')),
    purpose text not null,
    authority text,
    reports_to uuid references organisation.role,
    is_essential boolean not null default false,
    -- The access role that its holders need; given by administrators.
    access text,
    -- Rises with each publishing; 0 before the first. Who has read which one is kept.
    edition int not null default 0,
    version int not null default 0
);
create unique index on organisation.role (lower(title));

create table organisation.duty (
    id uuid primary key,
    role_id uuid not null references organisation.role,
    place int not null,
    title text not null,
    unique (role_id, title)
);

create table organisation.skill (
    id uuid primary key,
    name text not null
);
create unique index on organisation.skill (lower(name));

create table organisation.role_skill (
    role_id uuid not null references organisation.role,
    skill_id uuid not null references organisation.skill,
    level smallint not null check (level between 1 and 5),
    primary key (role_id, skill_id)
);

create table organisation.job (
    id uuid primary key,
    title text not null
);
create unique index on organisation.job (lower(title));

create table organisation.job_role (
    job_id uuid not null references organisation.job,
    role_id uuid not null references organisation.role,
    primary key (job_id, role_id)
);

create table organisation.assignment (
    id uuid primary key,
    role_id uuid not null references organisation.role,
    person_id uuid not null references organisation.person,
    scope text not null check (scope in ('ORGANISATION', 'OFFICE', 'PORTFOLIO', 'PROGRAMME', 'PROJECT')),
    scope_id uuid check ((scope_id is null) = (scope = 'ORGANISATION')),
    share smallint not null check (share between 1 and 100),
    from_day date not null,
    until_day date,
    check (until_day >= from_day)
);
create index on organisation.assignment (role_id);
create index on organisation.assignment (person_id);

create table organisation.acknowledgement (
    role_id uuid not null references organisation.role,
    person_id uuid not null references organisation.person,
    edition int not null,
    at timestamptz not null default now(),
    primary key (role_id, person_id, edition)
);

create table organisation.vacancy (
    id uuid primary key,
    key text not null unique,
    role_id uuid not null references organisation.role,
    scope text not null,
    scope_id uuid,
    share smallint not null check (share between 1 and 100),
    needed_from date not null,
    reason text not null,
    state text not null check (state in ('OPEN', 'PROPOSED', 'FILLED', 'WITHDRAWN')),
    candidate_id uuid references organisation.person,
    answer text
);
create index on organisation.vacancy (state);

create table organisation.staffing_rule (
    id uuid primary key,
    role_id uuid not null references organisation.role,
    measure text not null check (measure in ('ACTIVE_PROJECTS', 'PROJECTS_OF_ONE_MANAGER')),
    above int not null check (above between 1 and 100000),
    unique (role_id, measure)
);
