create table organisation.department (
    id uuid primary key,
    name text not null,
    parent_id uuid references organisation.department
);
create unique index on organisation.department (lower(name));

create table organisation.person (
    id uuid primary key,
    name text not null,
    email text,
    department_id uuid references organisation.department,
    job_title text,
    manager_id uuid references organisation.person,
    is_external boolean not null default false,
    is_confirmed boolean not null default true,
    left_on date,
    created_at timestamptz not null default now()
);
create unique index on organisation.person (lower(email));
create index on organisation.person (lower(name));

-- Other ways in which files spell a person, remembered once merged.
create table organisation.person_spelling (
    spelling text not null,
    person_id uuid not null references organisation.person
);
create unique index on organisation.person_spelling (lower(spelling));

create table organisation.sign_in (
    person_id uuid primary key references organisation.person,
    email text not null,
    password_hash text,
    is_active boolean not null default true,
    failures int not null default 0,
    created_at timestamptz not null default now(),
    last_at timestamptz
);
create unique index on organisation.sign_in (lower(email));
