-- A promise of change: what is measured, from where to where, who owns it and who vouched for it.
create table benefits.benefit (
    id uuid primary key,
    key text not null unique,
    state text not null,
    title text not null,
    kind text not null,
    description text not null,
    beneficiaries text not null,
    measure text not null,
    unit text not null,
    -- How readings of several periods become one: summed, averaged, or the latest counts.
    reading text not null,
    baseline numeric,
    baseline_on date,
    baseline_evidence text not null,
    target numeric,
    target_on date,
    owner_id uuid,
    department_id uuid,
    programme_id uuid,
    -- The four answers of the DOAM test.
    doam jsonb not null,
    confidence int check (confidence between 0 and 100),
    -- Of its money; null for a benefit that is not counted in money.
    currency char(3),
    grain text not null,
    -- A pinned plan stays when the finish of the projects moves.
    is_pinned boolean not null,
    reason text,
    claimed_by uuid not null,
    claimed_on date not null,
    validated_by uuid,
    validated_on date,
    version int not null default 1,
    check (target is null or baseline is null or target <> baseline),
    check (validated_by is null or validated_by <> claimed_by)
);
create index on benefits.benefit (owner_id);

-- Which projects bring it, and how much of it each.
create table benefits.share (
    benefit_id uuid not null references benefits.benefit on delete cascade,
    project_id uuid not null,
    percent numeric not null check (percent > 0 and percent <= 100),
    primary key (benefit_id, project_id)
);
create index on benefits.share (project_id);

-- Which objectives it serves.
create table benefits.aim (
    benefit_id uuid not null references benefits.benefit on delete cascade,
    objective_id uuid not null,
    primary key (benefit_id, objective_id)
);

-- What is expected when: each change is a new version, the old ones stay.
create table benefits.plan (
    id uuid primary key,
    benefit_id uuid not null references benefits.benefit on delete cascade,
    version int not null,
    cause text not null,
    reason text not null,
    -- When the last of its projects was to finish as this version was made; null while unknown.
    finish date,
    shifted_months int not null default 0,
    -- The version that was agreed first: what all later ones are compared with.
    is_baseline boolean not null default false,
    made_by uuid not null,
    made_on date not null,
    unique (benefit_id, version)
);
create unique index on benefits.plan (benefit_id) where is_baseline;

create table benefits.plan_line (
    plan_id uuid not null references benefits.plan on delete cascade,
    month date not null check (extract(day from month) = 1),
    quantity numeric,
    amount numeric,
    primary key (plan_id, month),
    check (quantity is not null or amount is not null)
);

-- What came of it: a correction is a new version of its period.
create table benefits.actual (
    id uuid primary key,
    benefit_id uuid not null references benefits.benefit on delete cascade,
    month date not null check (extract(day from month) = 1),
    version int not null,
    quantity numeric,
    amount numeric,
    evidence text not null,
    source text not null,
    recorded_by uuid not null,
    recorded_on date not null,
    confirmed_by uuid,
    confirmed_on date,
    unique (benefit_id, month, version),
    check (quantity is not null or amount is not null),
    check (confirmed_by is null or confirmed_by <> recorded_by)
);
