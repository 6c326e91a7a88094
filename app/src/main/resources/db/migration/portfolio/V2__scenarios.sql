-- What could be chosen: the question with a copy of the figures it was asked with, and the answer.
create table portfolio.scenario (
    id uuid primary key,
    key text not null unique,
    name text not null check (name <> ''),
    purpose text not null,
    -- Null for all work.
    portfolio_id uuid,
    author_id uuid not null,
    changed_at timestamptz not null,
    version int not null default 1,
    question jsonb not null,
    -- Counts for lists, so that no list reads whole questions.
    worth text not null,
    currency text not null,
    candidates int not null,
    -- The version of the question that is answered; null while there is no answer.
    answered_version int,
    outcome jsonb,
    check ((answered_version is null) = (outcome is null))
);

-- The running projects that compete: whoever may not see one of them does not see the scenario.
create table portfolio.scenario_project (
    scenario_id uuid not null references portfolio.scenario on delete cascade,
    project_id uuid not null,
    primary key (scenario_id, project_id)
);
create index on portfolio.scenario_project (project_id);

-- A search under way, or the last one where it broke off.
create table portfolio.scenario_search (
    scenario_id uuid primary key references portfolio.scenario on delete cascade,
    version int not null,
    stage text not null,
    value numeric,
    bound numeric,
    began_at timestamptz not null,
    is_stop_asked boolean not null default false,
    is_failed boolean not null default false
);

-- The decision for a scenario, with what it was decided on. Never changed.
create table portfolio.scenario_adoption (
    scenario_id uuid primary key references portfolio.scenario,
    decided_on date not null,
    decided_by text not null check (decided_by <> ''),
    reason text not null check (reason <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    question jsonb not null,
    outcome jsonb not null
);

-- What an adopted scenario recommends for work under way: to go on, or to stop. Who answers for the project decides.
create table portfolio.recommendation (
    scenario_id uuid not null references portfolio.scenario_adoption,
    project_id uuid not null,
    goes_on boolean not null,
    recorded_at timestamptz not null,
    primary key (scenario_id, project_id)
);
create index on portfolio.recommendation (project_id);

create function portfolio.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a recorded decision is never changed';
end;
$$;
create trigger adoption_stays before update or delete on portfolio.scenario_adoption
    for each row execute function portfolio.refuse_change();
create trigger recommendation_stays before update or delete on portfolio.recommendation
    for each row execute function portfolio.refuse_change();
