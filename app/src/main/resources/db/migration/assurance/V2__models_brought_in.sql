-- Models from a file, between the dry run and the yes.
create table assurance.model_upload (
    id uuid primary key,
    person_id uuid not null,
    at timestamptz not null default now(),
    wanted jsonb not null
);

-- Values of others that we are held against: as somebody supplied them, with their source.
create table assurance.benchmark_set (
    id uuid primary key,
    key text not null unique,
    name text not null,
    source text not null,
    year int not null,
    lines jsonb not null,
    made_by uuid not null,
    made_on date not null
);

-- What an office said of itself for a quarter; once closed it stays.
create table assurance.office_review (
    id uuid primary key,
    office_id uuid not null,
    quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    facts jsonb not null,
    words text not null,
    made_by uuid not null,
    closed_on date not null,
    unique (office_id, quarter)
);
create function assurance.keep_review() returns trigger language plpgsql as $$
begin
    raise exception 'a closed review stays as it is';
end $$;
create trigger keep_review before update or delete on assurance.office_review
    for each row execute function assurance.keep_review();
