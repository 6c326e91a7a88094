-- How the organisation reports: one row.
create table reporting.calendar (
    only_row boolean primary key default true check (only_row),
    cadence text not null check (cadence in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    -- A Monday on which a fortnight begins.
    fortnight_anchor date not null,
    -- Days after the last day of a period by which the update is due, and more days before it counts as stale.
    due_days int not null check (due_days >= 0),
    grace_days int not null check (grace_days >= 0),
    late_days int not null,
    amber_index numeric(6, 4) not null,
    red_index numeric(6, 4) not null,
    -- The currency of totals; null while amounts are shown as they come.
    currency char(3),
    -- When the office began, for figures before and after it.
    office_since date,
    version int not null default 0
);
insert into reporting.calendar (cadence, fortnight_anchor, due_days, grace_days, late_days, amber_index, red_index)
values ('MONTHLY', '2024-01-01', 5, 10, 30, 0.95, 0.85);

-- One unit of a currency in the currency of totals, from a day on.
create table reporting.rate (
    currency char(3) not null,
    from_day date not null,
    rate numeric(19, 8) not null check (rate > 0),
    primary key (currency, from_day)
);

create table reporting.period (
    key text primary key,
    id uuid not null unique,
    cadence text not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    due_day date not null,
    grace_days int not null,
    state text not null check (state in ('OPEN', 'FROZEN')),
    opened_at timestamptz not null default now(),
    frozen_at timestamptz,
    frozen_by text
);
create index on reporting.period (to_day);

create table reporting.group_fact (
    group_id uuid primary key,
    kind text not null check (kind in ('PROGRAMME', 'PORTFOLIO')),
    key text not null unique,
    name text not null,
    manager_id uuid,
    manager text
);

-- One row a project, kept in step by the events of the modules that own the facts.
create table reporting.project_fact (
    project_id uuid not null,
    key text not null,
    name text not null,
    kind text not null,
    state text not null,
    is_active boolean not null,
    is_over boolean not null,
    is_confidential boolean not null default false,
    category text,
    goal text,
    department_id uuid,
    department text,
    programme_id uuid,
    programme_key text,
    programme text,
    portfolio_ids uuid[] not null default '{}',
    portfolio_keys text[] not null default '{}',
    portfolios text[] not null default '{}',
    owner_id uuid,
    owner text,
    sponsor_id uuid,
    sponsor text,
    manager_id uuid,
    manager text,
    start_date date,
    baseline_finish date,
    forecast_finish date,
    actual_finish date,
    slip_days int generated always as (coalesce(actual_finish, forecast_finish) - baseline_finish) stored,
    percent_complete numeric(6, 2),
    currency char(3),
    budget numeric(19, 4),
    actual numeric(19, 4),
    forecast numeric(19, 4),
    -- {"open": 1, "critical": 0, "unmanaged": 0}; null while the register is not in use.
    risks jsonb,
    issues jsonb,
    top_risks jsonb not null default '[]',
    decisions jsonb not null default '[]',
    tasks int,
    milestones jsonb not null default '[]',
    -- Required facts that are missing, by field name, and why where a source says so.
    gaps text[] not null default '{}',
    missing jsonb not null default '{}',
    source_system text,
    source_file text,
    facts_as_of date,
    computed text not null default 'NONE',
    computed_by jsonb not null default '{}',
    evidence jsonb not null default '[]',
    -- The latest report and how it stands beside the computed rating.
    report_id uuid,
    report_period text,
    reported text not null default 'NONE',
    ratings jsonb not null default '{}',
    report jsonb,
    reporter text,
    reported_on date,
    fresh_until date,
    report_file text,
    -- As `Agreement.between` has it (F34); a test holds both together.
    agreement text generated always as (
        case
            when reported = 'NONE' or computed = 'NONE' then 'UNKNOWN'
            when reported in ('GREEN', 'AMBER_GREEN') and computed <> 'GREEN' then 'FALSE_GREEN'
            when reported in ('AMBER', 'AMBER_RED') and computed = 'RED' then 'OPTIMISTIC'
            else 'FAIR'
        end) stored,
    is_archived boolean not null default false
);
alter table reporting.project_fact add primary key (project_id);
create unique index on reporting.project_fact (key);
create index on reporting.project_fact using gin (portfolio_ids);
create index on reporting.project_fact (programme_id);

-- What was known and said of a project in a period; never changed.
create table reporting.snapshot (
    period_key text not null references reporting.period,
    version int not null,
    to_day date not null,
    -- From which day on questions "as of" are answered by it.
    answers_from date not null,
    taken_at timestamptz not null default now(),
    taken_by text not null,
    -- One unit of the project's currency in the currency of totals, and that currency.
    rate numeric(19, 8),
    total_currency char(3),
    like reporting.project_fact including defaults including generated,
    primary key (project_id, period_key, version)
);
create index on reporting.snapshot (project_id, to_day desc, answers_from desc, version desc);
create index on reporting.snapshot (period_key, project_id);

create table reporting.status_report (
    id uuid primary key,
    project_id uuid not null,
    period_key text not null references reporting.period,
    version int not null,
    state text not null check (state in ('DRAFTED', 'SUBMITTED', 'VALIDATED', 'FROZEN')),
    is_correction boolean not null default false,
    overall text not null,
    body jsonb not null,
    computed text,
    author_id uuid not null,
    author text not null,
    submitted_at timestamptz,
    is_in_time boolean,
    validated_by text,
    validated_at timestamptz,
    return_note text,
    source_file text,
    edit_version int not null default 0,
    changed_at timestamptz not null default now(),
    unique (project_id, period_key, version)
);
create index on reporting.status_report (period_key, state);

-- What the manager of a programme or portfolio says beside the computed roll-up.
create table reporting.group_report (
    id uuid primary key,
    group_id uuid not null,
    period_key text not null references reporting.period,
    version int not null,
    state text not null check (state in ('DRAFTED', 'SUBMITTED', 'FROZEN')),
    group_kind text not null,
    group_key text not null,
    group_name text not null,
    overall text not null,
    body jsonb not null,
    -- The roll-up of the projects at the freeze.
    rollup jsonb,
    author_id uuid not null,
    author text not null,
    submitted_at timestamptz,
    edit_version int not null default 0,
    changed_at timestamptz not null default now(),
    unique (group_id, period_key, version)
);
create index on reporting.group_report (period_key);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is frozen is never changed: %', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger frozen before update or delete on reporting.snapshot
    for each row execute function reporting.refuse_change();
create trigger frozen_all before truncate on reporting.snapshot
    for each statement execute function reporting.refuse_change();
create trigger frozen before update or delete on reporting.status_report
    for each row when (old.state = 'FROZEN') execute function reporting.refuse_change();
create trigger frozen before update or delete on reporting.group_report
    for each row when (old.state = 'FROZEN') execute function reporting.refuse_change();
create trigger frozen before delete on reporting.period
    for each row when (old.state = 'FROZEN') execute function reporting.refuse_change();
create trigger stays_frozen before update on reporting.period
    for each row when (old.state = 'FROZEN') execute function reporting.refuse_change();
