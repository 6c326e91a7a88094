-- Work that asks for money and people: what it is for, whom it serves, and what was decided about it.
create table demand.proposal (
    id uuid primary key,
    key text not null unique,
    state text not null,
    title text not null,
    purpose text not null,
    need text not null,
    -- How it helps, by kind, and how that would be measured.
    helps jsonb not null,
    department_id uuid,
    sponsor_id uuid,
    lead_id uuid,
    kind text not null,
    bucket text not null,
    -- Why it must be done whatever it scores; null where it competes.
    mandatory_reason text,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    -- The first day of the first month it is wished for.
    wished_start date check (extract(day from wished_start) = 1),
    months int check (months between 1 and 240),
    -- The idea it came from, and who had that.
    idea_id uuid,
    requester_id uuid,
    maker_id uuid not null,
    made_on date not null,
    -- Since when it is in its state.
    since timestamptz not null,
    decided_on date,
    reason text,
    project_id uuid,
    -- The headline of its business case: filled with each change of that.
    npv numeric,
    cost_by_year jsonb not null default '{}',
    benefit_by_year jsonb not null default '{}',
    version int not null default 1,
    check (state <> 'CONVERTED' or project_id is not null)
);
create unique index on demand.proposal (idea_id) where state <> 'WITHDRAWN';
create unique index on demand.proposal (project_id);
create index on demand.proposal (state);

-- Each step of a proposal's life; never changed.
create table demand.proposal_step (
    id uuid primary key,
    proposal_id uuid not null references demand.proposal (id),
    at timestamptz not null,
    -- Null for the first.
    from_state text,
    to_state text not null,
    person_id uuid not null,
    reason text
);
create index on demand.proposal_step (proposal_id, at);
