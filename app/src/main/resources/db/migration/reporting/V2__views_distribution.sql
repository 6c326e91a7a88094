-- Views that a person keeps: a page with its filters, order and columns.
create table reporting.saved_view (
    id uuid primary key,
    person_id uuid not null,
    page text not null,
    name text not null,
    address text not null,
    unique (person_id, page, name)
);

-- Who is to read the report of a period, and whether they did: the token is in the link they got.
create table reporting.distribution (
    id uuid primary key,
    period_key text not null references reporting.period,
    scope text not null check (scope in ('ORGANISATION', 'PROGRAMME', 'PORTFOLIO')),
    scope_key text,
    scope_name text not null,
    person_id uuid not null,
    person text not null,
    token uuid not null unique,
    sent_at timestamptz not null default now(),
    first_read_at timestamptz,
    reads int not null default 0,
    unique nulls not distinct (period_key, scope, scope_key, person_id)
);
