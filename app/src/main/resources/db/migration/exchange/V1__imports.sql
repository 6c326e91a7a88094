-- One act of importing: some files, taken in together.
create table exchange.import_job (
    id uuid primary key,
    title text not null,
    state text not null,
    is_dry_run boolean not null,
    as_of date,
    -- Which header means which field, decided for this import only.
    mapping jsonb not null default '{}',
    -- The one project that a plan goes into; null where the files say which.
    project_id uuid,
    started_by uuid not null,
    started_by_name text not null,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    -- Set every few seconds while it runs: silence means that its server is gone.
    beat_at timestamptz,
    message text,
    files_done int not null default 0
);
create index on exchange.import_job (created_at desc);
create index on exchange.import_job (started_by);

create table exchange.import_file (
    id uuid primary key,
    job_id uuid not null references exchange.import_job,
    position int not null,
    name text not null,
    size bigint not null,
    sha256 text not null,
    state text not null,
    -- What was found and done, as shown to people and programs.
    report jsonb,
    -- Mapping and as-of date under which it was applied.
    fingerprint text,
    applied_at timestamptz,
    unique (job_id, position)
);
create index on exchange.import_file (sha256, fingerprint) where applied_at is not null;

create table exchange.import_problem (
    file_id uuid not null references exchange.import_file,
    number int not null,
    row_number int not null,
    field text not null,
    value text not null,
    message text not null,
    primary key (file_id, number)
);

-- Column meanings that people decided, by the headers they belong to; applied again without asking.
create table exchange.mapping (
    signature text primary key,
    mapping jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null default now()
);

-- Answers to "is this the same project?", by the name and department a file gives.
create table exchange.answer (
    name_key text primary key,
    choice text not null check (choice in ('SAME', 'NEW', 'SKIP')),
    project_id uuid,
    answered_by text not null,
    answered_at timestamptz not null default now()
);

-- Under which ids other tools know our projects.
create table exchange.project_identity (
    system text not null,
    source_id text not null,
    project_id uuid not null,
    primary key (system, source_id)
);
create index on exchange.project_identity (project_id);

-- The day that each project's plan, and what else comes from files, is of.
create table exchange.known_as_of (
    project_id uuid not null,
    part text not null,
    as_of date not null,
    primary key (project_id, part)
);
