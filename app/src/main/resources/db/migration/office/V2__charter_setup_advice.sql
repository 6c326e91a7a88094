-- Charters in versions: draft, review, approved, in force, superseded.
create table office.charter (
    id uuid primary key,
    office_id uuid not null references office.office,
    number int not null,
    state text not null check (state in ('DRAFT', 'REVIEW', 'APPROVED', 'IN_FORCE', 'SUPERSEDED')),
    sections jsonb not null,
    author_id uuid not null,
    made_at timestamptz not null default now(),
    in_force_from date,
    version int not null default 1,
    unique (office_id, number)
);
create unique index on office.charter (office_id) where state = 'IN_FORCE';
create unique index on office.charter (office_id) where state in ('DRAFT', 'REVIEW', 'APPROVED');

-- Who has to sign a charter, and what they said.
create table office.charter_signature (
    charter_id uuid not null references office.charter on delete cascade,
    office_id uuid not null references office.office,
    person_id uuid not null,
    decision text check (decision in ('APPROVED', 'RETURNED')),
    said text,
    decided_at timestamptz,
    primary key (charter_id, person_id)
);

-- The steps of setting an office up, once for its founding and again for each revisit.
create table office.setup_step (
    office_id uuid not null references office.office,
    round int not null,
    step text not null,
    state text not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'LEFT_OUT')),
    owner_id uuid,
    evidence text,
    due date,
    changed_at timestamptz not null default now(),
    primary key (office_id, round, step)
);

-- What the type advisor was told, what it said and what was chosen; each round keeps its own.
create table office.advice (
    id uuid primary key,
    office_id uuid not null references office.office,
    answers jsonb not null,
    chosen text,
    advised text,
    reason text,
    decided_by uuid,
    made_at timestamptz not null default now(),
    decided_at timestamptz
);
create index on office.advice (office_id, made_at);

-- Where the organisation stands before its office: the baseline that the business case rests on.
create table office.assessment (
    id uuid primary key,
    office_id uuid not null references office.office,
    name text not null,
    answers jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null default now(),
    published_on date
);
