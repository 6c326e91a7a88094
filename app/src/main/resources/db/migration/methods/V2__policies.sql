-- What holds for everybody or for some: policies, standards, rules of engagement.
create table methods.policy (
    id uuid primary key,
    key text not null unique,
    kind text not null,
    state text not null,
    title text not null,
    body text not null,
    applies text not null,
    department_id uuid,
    owner_id uuid,
    review_on date,
    in_force_from date,
    edition int not null,
    -- Key of the deliverable by which it is seen whether projects keep to it; empty for none.
    deliverable text not null,
    most_percent int check (most_percent between 1 and 200),
    notice_days int check (notice_days between 0 and 365),
    is_acknowledged boolean not null,
    written_by uuid not null,
    reminded_on date,
    version int not null default 1
);

-- Who has read which edition, for a project where a project accepts it.
create table methods.acknowledgement (
    id uuid primary key,
    policy_id uuid not null references methods.policy on delete cascade,
    edition int not null,
    person_id uuid not null,
    person_name text not null,
    project_id uuid,
    at timestamptz not null
);
create unique index on methods.acknowledgement (policy_id, edition, person_id) where project_id is null;
create unique index on methods.acknowledgement (policy_id, edition, project_id) where project_id is not null;

-- Who need not keep to what, why and until when.
create table methods.waiver (
    id uuid primary key,
    key text not null unique,
    policy_id uuid not null references methods.policy on delete cascade,
    project_id uuid not null,
    reason text not null,
    until date not null,
    state text not null,
    answer text not null,
    asked_by uuid not null,
    asked_on date not null,
    answered_by uuid,
    reminded_on date,
    version int not null default 1,
    check (answered_by is null or answered_by <> asked_by)
);
create index on methods.waiver (policy_id);
create index on methods.waiver (project_id);

-- How a process of the office is run: what kind it is, how far the tool does it, within how many days.
create table methods.operating_process (
    process_id uuid primary key,
    kind text not null,
    automation text not null,
    target_days int not null check (target_days between 1 and 365),
    published_on date,
    published_by uuid,
    version int not null default 1
);

-- One time that it was run.
create table methods.process_run (
    id uuid primary key,
    key text not null unique,
    process_id uuid not null,
    title text not null,
    -- Its steps as they were when it began, one a line.
    steps text not null,
    done int not null,
    started_by uuid not null,
    started_on date not null,
    due_on date not null,
    ended_on date,
    version int not null default 1
);
create index on methods.process_run (process_id, started_on);

-- Tools, techniques and resources that everybody may use.
create table methods.tool (
    id uuid primary key,
    key text not null unique,
    name text not null,
    kind text not null,
    owner_id uuid,
    edition text not null,
    href text not null,
    help text not null,
    -- Beginnings of the addresses of pages on which it helps, one a line; none for every page.
    pages text not null,
    version int not null default 1
);
