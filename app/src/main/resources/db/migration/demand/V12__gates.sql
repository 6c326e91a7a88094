-- What is asked at a gate, how high the bar is and how many must vote; each change is another version.
create table demand.gate_template (
    id uuid primary key,
    name text not null,
    version int not null,
    -- Title, whether it must be met, weight.
    criteria jsonb not null,
    hurdle int not null check (hurdle between 0 and 100),
    quorum_percent int not null check (quorum_percent between 1 and 100),
    made_at timestamptz not null default now(),
    unique (name, version)
);
insert into demand.gate_template (id, name, version, criteria, hurdle, quorum_percent) values
('01980000-0000-7000-8000-000000000001', 'Investment decision', 1, '[
  {"title": "A sponsor stands for it and pays", "isMust": true, "weight": 0},
  {"title": "The business case is complete and somebody of finance has read it", "isMust": true, "weight": 0},
  {"title": "It breaks no rule or law", "isMust": true, "weight": 0},
  {"title": "It serves an objective of the organisation", "isMust": false, "weight": 0.3},
  {"title": "It pays, and still does when things go otherwise", "isMust": false, "weight": 0.3},
  {"title": "The people it needs are there", "isMust": false, "weight": 0.25},
  {"title": "Its risks are known and owned", "isMust": false, "weight": 0.15}]', 50, 60),
('01980000-0000-7000-8000-000000000002', 'End of a stage', 1, '[
  {"title": "What the stage promised is delivered and accepted", "isMust": true, "weight": 0},
  {"title": "The business case still holds", "isMust": true, "weight": 0},
  {"title": "The next stage is planned", "isMust": false, "weight": 0.5},
  {"title": "Open risks and issues have owners", "isMust": false, "weight": 0.5}]', 50, 60);

create table demand.gate (
    id uuid primary key,
    key text not null unique,
    -- A proposal or a project.
    proposal_id uuid references demand.proposal (id),
    project_id uuid,
    -- What the gate opens, such as the stage that follows.
    stage text not null,
    template_id uuid not null references demand.gate_template (id),
    body_id uuid,
    quorum_percent int not null,
    needs_chair boolean not null,
    state text not null check (state in ('PLANNED', 'IN_REVIEW', 'DECIDED')),
    -- Answer and words by place of the criterion.
    answers jsonb not null default '{}',
    due_on date,
    asked_at timestamptz,
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 1,
    check ((proposal_id is null) <> (project_id is null)),
    check (state = 'PLANNED' or asked_at is not null)
);
create index on demand.gate (proposal_id);
create index on demand.gate (project_id);

create table demand.gate_keeper (
    gate_id uuid not null references demand.gate (id),
    person_id uuid not null,
    deputy_id uuid,
    leads boolean not null,
    -- Why this person has no say here.
    recusal text,
    primary key (gate_id, person_id)
);
create index on demand.gate_keeper (person_id);
create index on demand.gate_keeper (deputy_id);

create table demand.gate_vote (
    gate_id uuid not null,
    person_id uuid not null,
    -- Differs from the person where the deputy voted.
    cast_by uuid not null,
    verdict text not null,
    words text not null,
    at timestamptz not null,
    primary key (gate_id, person_id),
    foreign key (gate_id, person_id) references demand.gate_keeper (gate_id, person_id)
);

-- What was decided, with all that it was decided on; never changed.
create table demand.gate_decision (
    gate_id uuid primary key references demand.gate (id),
    verdict text not null,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    -- Money released until the next gate.
    tranche numeric check (tranche >= 0),
    currency text,
    score numeric,
    is_eligible boolean not null,
    votes int not null,
    needed int not null
);
create trigger gate_decision_is_final before update or delete on demand.gate_decision
    for each row execute function demand.refuse_change();

create table demand.gate_condition (
    id uuid primary key,
    gate_id uuid not null references demand.gate (id),
    place int not null,
    text text not null,
    owner_id uuid not null,
    due_on date not null,
    done_on date,
    done_by uuid,
    done_words text
);
create index on demand.gate_condition (gate_id);
create index on demand.gate_condition (owner_id) where done_on is null;
