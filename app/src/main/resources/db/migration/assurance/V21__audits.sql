-- How closely a project is supervised, where somebody has said so; else it follows from its budget.
create table assurance.supervision (
    project_id uuid primary key,
    level text not null,
    reason text not null,
    set_by uuid not null,
    set_on date not null
);

-- After how many months an audit of a level falls due.
create table assurance.audit_cycle (
    level text primary key,
    months int not null check (months between 1 and 60)
);
insert into assurance.audit_cycle (level, months) values ('CLOSE', 4), ('NORMAL', 8), ('LIGHT', 18);

-- What is looked at, in versions; a released version does not change.
create table assurance.checklist (
    id uuid primary key,
    name text not null,
    version int not null,
    released_on date not null,
    unique (name, version)
);
create table assurance.checklist_line (
    checklist_id uuid not null references assurance.checklist on delete cascade,
    number int not null,
    text text not null,
    weight int not null check (weight between 1 and 5),
    is_critical boolean not null,
    probe text,
    class_id uuid references assurance.problem_class,
    primary key (checklist_id, number)
);
insert into assurance.checklist (id, name, version, released_on) values
    ('00000000-0000-7000-8000-0000000a5601', 'Health check', 1, '2026-01-01'),
    ('00000000-0000-7000-8000-0000000a5602', 'Project audit', 1, '2026-01-01');
insert into assurance.checklist_line (checklist_id, number, text, weight, is_critical, probe, class_id) values
    ('00000000-0000-7000-8000-0000000a5601', 1, 'Owner, sponsor and project manager are named', 2, false, 'ROLES', '00000000-0000-7000-8000-0000000a5507'),
    ('00000000-0000-7000-8000-0000000a5601', 2, 'There is a baseline to measure against', 3, true, 'BASELINE', '00000000-0000-7000-8000-0000000a5502'),
    ('00000000-0000-7000-8000-0000000a5601', 3, 'The schedule can be trusted', 2, false, 'SCHEDULE', '00000000-0000-7000-8000-0000000a5503'),
    ('00000000-0000-7000-8000-0000000a5601', 4, 'Risks were reviewed in the last 30 days', 3, false, 'RISK_REVIEW', '00000000-0000-7000-8000-0000000a5501'),
    ('00000000-0000-7000-8000-0000000a5601', 5, 'Status reports are handed in on time', 2, false, 'STATUS', '00000000-0000-7000-8000-0000000a5504'),
    ('00000000-0000-7000-8000-0000000a5602', 1, 'Owner, sponsor and project manager are named', 2, false, 'ROLES', '00000000-0000-7000-8000-0000000a5507'),
    ('00000000-0000-7000-8000-0000000a5602', 2, 'There is a baseline to measure against', 3, true, 'BASELINE', '00000000-0000-7000-8000-0000000a5502'),
    ('00000000-0000-7000-8000-0000000a5602', 3, 'The schedule can be trusted', 2, false, 'SCHEDULE', '00000000-0000-7000-8000-0000000a5503'),
    ('00000000-0000-7000-8000-0000000a5602', 4, 'Risks were reviewed in the last 30 days', 3, false, 'RISK_REVIEW', '00000000-0000-7000-8000-0000000a5501'),
    ('00000000-0000-7000-8000-0000000a5602', 5, 'Gates were passed with what they ask for', 3, true, 'GATES', '00000000-0000-7000-8000-0000000a5505'),
    ('00000000-0000-7000-8000-0000000a5602', 6, 'Status reports are handed in on time', 2, false, 'STATUS', '00000000-0000-7000-8000-0000000a5504'),
    ('00000000-0000-7000-8000-0000000a5602', 7, 'Changes wait for nobody''s decision', 2, false, 'CHANGES', '00000000-0000-7000-8000-0000000a5508'),
    ('00000000-0000-7000-8000-0000000a5602', 8, 'Lessons of others were read before the work began', 1, false, null, '00000000-0000-7000-8000-0000000a550a'),
    ('00000000-0000-7000-8000-0000000a5602', 9, 'The team can say who decides what', 1, false, null, '00000000-0000-7000-8000-0000000a5507');

-- Which projects are audited in a time, drawn by risk.
create table assurance.programme (
    id uuid primary key,
    key text not null unique,
    title text not null,
    from_on date not null,
    to_on date not null,
    capacity int not null check (capacity between 1 and 200),
    state text not null,
    made_by uuid not null,
    made_on date not null,
    version int not null default 1,
    check (to_on >= from_on)
);
create table assurance.sample (
    programme_id uuid not null references assurance.programme on delete cascade,
    project_id uuid not null,
    points int not null,
    -- Why, one sentence for each reason, with its points.
    reasons text[] not null,
    is_drawn boolean not null,
    primary key (programme_id, project_id)
);

create table assurance.audit (
    id uuid primary key,
    key text not null unique,
    programme_id uuid references assurance.programme,
    project_id uuid not null,
    kind text not null,
    -- Why this project now.
    why text not null,
    lead_id uuid not null,
    checklist text not null,
    state text not null,
    planned_on date not null,
    notified_on date,
    reported_on date,
    answer_due date,
    closed_on date,
    summary text not null default '',
    version int not null default 1
);
create index on assurance.audit (project_id);
create table assurance.audit_line (
    id uuid primary key,
    audit_id uuid not null references assurance.audit on delete cascade,
    number int not null,
    text text not null,
    weight int not null,
    is_critical boolean not null,
    probe text,
    class_id uuid references assurance.problem_class,
    verdict text not null,
    note text not null default '',
    unique (audit_id, number)
);
-- What was seen: by the system, or by whoever audits.
create table assurance.evidence (
    id uuid primary key,
    line_id uuid not null references assurance.audit_line on delete cascade,
    source text not null,
    seen_on date not null,
    sentence text not null,
    is_gathered boolean not null,
    kept_by uuid not null
);
create index on assurance.evidence (line_id);

create table assurance.finding (
    id uuid primary key,
    key text not null unique,
    audit_id uuid not null references assurance.audit,
    line_number int,
    kind text not null,
    grade text,
    title text not null,
    description text not null,
    class_id uuid references assurance.problem_class,
    raised_by uuid not null,
    problem_id uuid references assurance.problem,
    answer text,
    is_accepted boolean,
    answered_by uuid,
    answered_on date,
    reminded_on date,
    version int not null default 1,
    check ((answer is null) = (answered_on is null))
);
create index on assurance.finding (audit_id);
