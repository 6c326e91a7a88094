-- A kind of problem that is watched once all problems of it are closed.
create table assurance.problem_class (
    id uuid primary key,
    name text not null unique,
    description text not null,
    -- OPEN: never solved, or unsolved again; SOLVED: all of it closed, and watched.
    state text not null check (state in ('OPEN', 'SOLVED')),
    solved_on date,
    times_solved int not null default 0,
    times_recurred int not null default 0,
    check (times_recurred <= times_solved)
);
insert into assurance.problem_class (id, name, description, state) values
    ('00000000-0000-7000-8000-0000000a5501', 'No risk review', 'Risks are written down once and not looked at again.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5502', 'Baseline missing or moved', 'There is no baseline, or it moves without an approved change.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5503', 'Schedule cannot be trusted', 'Logic, float or progress of the plan fail the checks.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5504', 'Late or missing status', 'Status reports come late, or not at all.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5505', 'Gate passed without its deliverables', 'Work goes on without what the gate asked for.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5506', 'Deliverable missing or empty', 'What the method asks for is missing, or as empty as its template.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5507', 'Roles unclear', 'Nobody knows who owns, sponsors or manages.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5508', 'Changes without a decision', 'Scope, time or money change and nobody has decided it.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a5509', 'Benefits without an owner', 'Work runs and nobody answers for what it is for.', 'OPEN'),
    ('00000000-0000-7000-8000-0000000a550a', 'Lessons not used', 'What others learned is not read before the work begins.', 'OPEN');

-- Something wrong with how projects are managed, wherever it was noticed.
create table assurance.problem (
    id uuid primary key,
    key text not null unique,
    state text not null,
    title text not null,
    description text not null,
    class_id uuid references assurance.problem_class,
    project_id uuid,
    source text not null,
    -- Where it was noticed: a finding, an assessment, a lesson.
    origin_kind text,
    origin_id uuid,
    origin_key text,
    category text,
    whys text[] not null default '{}',
    root_cause text,
    owner_id uuid,
    is_recurrence boolean not null default false,
    times_reopened int not null default 0,
    reason text,
    reported_by uuid not null,
    reported_on date not null,
    closed_by uuid,
    closed_on date,
    version int not null default 1
);
create index on assurance.problem (class_id);
create index on assurance.problem (project_id);
create index on assurance.problem (origin_id);

-- What is done against a problem, by whom, until when, and when somebody else looks whether it worked.
create table assurance.action (
    id uuid primary key,
    problem_id uuid not null references assurance.problem on delete cascade,
    number int not null,
    kind text not null,
    title text not null,
    owner_id uuid not null,
    due_on date not null,
    -- Days between doing and looking whether it worked.
    wait_days int not null check (wait_days between 0 and 365),
    state text not null,
    planned_on date not null,
    done_on date,
    done_words text not null default '',
    version int not null default 1,
    unique (problem_id, number)
);
create index on assurance.action (owner_id) where state = 'OPEN';

-- Each look whether an action worked; a failed one opens the action again.
create table assurance.effect_check (
    id uuid primary key,
    action_id uuid not null references assurance.action on delete cascade,
    is_effective boolean not null,
    words text not null,
    checked_by uuid not null,
    checked_on date not null
);
create index on assurance.effect_check (action_id);

-- A solved class that came back, with the problem that showed it.
create table assurance.recurrence (
    id uuid primary key,
    class_id uuid not null references assurance.problem_class,
    problem_id uuid not null references assurance.problem,
    solved_on date not null,
    recurred_on date not null
);

-- A later look at a solved class, where it held.
create table assurance.retest (
    id uuid primary key,
    class_id uuid not null references assurance.problem_class,
    project_id uuid,
    held_on date not null,
    words text not null
);
create index on assurance.retest (class_id);
