-- Attempts at a door in a row, by what tries: an account or a network address, each as a hash.
create table organisation.attempt (
    door text not null,
    subject text not null,
    failures int not null,
    last_at timestamptz not null,
    blocked_until timestamptz,
    primary key (door, subject)
);
create index on organisation.attempt (last_at);

-- Browser sessions; the id is a hash of what the cookie holds.
create table organisation.browser_session (
    primary_id char(36) primary key,
    session_id varchar(100) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on organisation.browser_session (expiry_time);
create index on organisation.browser_session (principal_name);

create table organisation.browser_session_attributes (
    session_primary_id char(36) not null references organisation.browser_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table organisation.api_token (
    id uuid primary key,
    person_id uuid not null references organisation.person,
    name text not null,
    hash bytea not null unique,
    may_write boolean not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index on organisation.api_token (person_id);

-- Links sent by mail or printed once: first administrator, invitation, password reset. Only the hash is kept.
create table organisation.one_time_link (
    id uuid primary key,
    kind text not null check (kind in ('FIRST_RUN', 'INVITATION', 'RESET')),
    hash bytea not null unique,
    person_id uuid references organisation.person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
create index on organisation.one_time_link (person_id);

alter table organisation.sign_in
    drop column failures,
    add column issuer text,
    add column subject text,
    add column password_changed_at timestamptz;
create unique index on organisation.sign_in (issuer, subject);

alter table organisation.person
    add column locale text;
