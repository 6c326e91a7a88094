create table kernel.numbering (
    prefix text primary key,
    last_number bigint not null
);

create table kernel.access_grant (
    id uuid primary key,
    person_id uuid not null,
    role text not null,
    scope text not null,
    scope_id uuid,
    valid_until date,
    granted_at timestamptz not null default now(),
    unique nulls not distinct (person_id, role, scope, scope_id)
);
create index on kernel.access_grant (scope_id);

-- Which programme and portfolios a project belongs to, as far as grants reach.
create table kernel.access_place (
    project_id uuid not null,
    scope text not null,
    scope_id uuid not null,
    primary key (scope_id, project_id)
);
create index on kernel.access_place (project_id);

create table kernel.access_confidential (
    project_id uuid primary key
);

create table kernel.deputy (
    id uuid primary key,
    person_id uuid not null,
    deputy_id uuid not null,
    from_day date not null,
    until_day date not null,
    check (from_day <= until_day)
);
create index on kernel.deputy (deputy_id);

create table kernel.audit_entry (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    actor_id uuid not null,
    actor_name text not null,
    on_behalf_of text,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    subject_key text not null,
    project_id uuid,
    changes jsonb not null,
    -- Filled by the sealing job: the place in the chain and the hash over this row and the row before.
    sealed_number bigint unique,
    hash bytea
);
create index on kernel.audit_entry (subject_id, at desc);
create index on kernel.audit_entry (at) where sealed_number is null;

create table kernel.setting (
    name text primary key,
    value text not null
);
