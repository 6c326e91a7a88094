create table kernel.notification (
    id uuid primary key,
    person_id uuid not null,
    project_id uuid,
    sentence text not null,
    href text not null,
    at timestamptz not null default now(),
    read_at timestamptz,
    mailed_at timestamptz
);
create index on kernel.notification (person_id, at desc);
create index on kernel.notification (person_id) where read_at is null;

create table kernel.preference (
    person_id uuid not null,
    name text not null,
    value text not null,
    primary key (person_id, name)
);

create table kernel.mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null default now(),
    try_at timestamptz not null default now(),
    tries int not null default 0,
    sent_at timestamptz,
    last_problem text
);
create index on kernel.mail (try_at) where sent_at is null;
