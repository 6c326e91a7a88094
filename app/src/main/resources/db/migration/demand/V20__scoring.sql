-- How work is scored: criteria with weights, in versions. A score names the version it was made with.
create table demand.scoring_model (
    id uuid primary key,
    key text not null unique,
    -- Versions of one model share it.
    family_id uuid not null,
    name text not null check (name <> ''),
    number int not null check (number > 0),
    state text not null,
    method text not null,
    -- Criteria in their order, with weights, anchors and sources.
    criteria jsonb not null,
    -- How many times as important one criterion is as another, by pair.
    comparisons jsonb not null default '{}',
    in_force_on date,
    superseded_on date,
    version int not null default 1,
    unique (family_id, number)
);
create unique index on demand.scoring_model (family_id) where state = 'IN_FORCE';

-- What one person gave a proposal or project.
create table demand.score_sheet (
    subject_id uuid not null,
    model_id uuid not null references demand.scoring_model (id),
    scorer_id uuid not null,
    state text not null,
    marks jsonb not null,
    words text,
    saved_at timestamptz not null,
    primary key (subject_id, model_id, scorer_id)
);

-- What the scorers agreed on; never changed. The newest counts.
create table demand.score (
    id uuid primary key,
    subject_id uuid not null,
    model_id uuid not null references demand.scoring_model (id),
    low numeric not null check (low between 0 and 100),
    likely numeric not null check (likely between low and high),
    high numeric not null check (high between 0 and 100),
    marks jsonb not null,
    words text,
    agreed_by uuid not null,
    agreed_at timestamptz not null
);
create index on demand.score (subject_id, agreed_at desc);
