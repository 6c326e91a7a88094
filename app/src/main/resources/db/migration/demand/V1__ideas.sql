-- What people propose: three questions, how it would help, and what became of it.
create table demand.idea (
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
    wanted_by date,
    cost_low numeric check (cost_low >= 0),
    cost_likely numeric check (cost_likely >= 0),
    cost_high numeric check (cost_high >= 0),
    gain_a_year numeric check (gain_a_year >= 0),
    requester_id uuid not null,
    screener_id uuid,
    made_on date not null,
    submitted_on date,
    answered_on date,
    reason text,
    -- The idea or project that it repeats.
    twin_id uuid,
    version int not null default 1,
    check (state = 'DRAFT' or (purpose <> '' and need <> '' and helps <> '{}')),
    check (state <> 'DUPLICATE' or twin_id is not null)
);
create index on demand.idea (requester_id);
create index on demand.idea (state);
