-- What the skills that roles ask for mean, level by level. Which level a role needs stands with the role.
create table capability.competency (
    id uuid primary key,
    name text not null,
    meaning text not null,
    anchors text[] not null,
    version int not null default 1
);
create unique index on capability.competency (lower(name));

-- Every rating is kept, so that gaps of two days can be compared.
create table capability.rating (
    id uuid primary key,
    person_id uuid not null,
    competency_id uuid not null references capability.competency,
    by_manager boolean not null,
    level int not null check (level between 0 and 5),
    rated_by uuid not null,
    rated_on date not null
);
create index on capability.rating (person_id, competency_id);

create table capability.coach (
    person_id uuid primary key,
    most int not null check (most between 1 and 50)
);

create table capability.coaching (
    id uuid primary key,
    key text not null unique,
    coachee_id uuid,
    coach_id uuid,
    project_id uuid,
    topic text not null,
    origin text not null,
    reason text not null,
    source_key text,
    source_href text,
    state text not null check (state in ('REQUESTED', 'MATCHED', 'ACTIVE', 'COMPLETED', 'EVALUATED', 'DECLINED')),
    asked_by uuid not null,
    asked_on date not null,
    completed_on date,
    rating int check (rating between 1 and 5),
    version int not null default 1,
    check (coach_id is distinct from coachee_id or coach_id is null)
);
create index on capability.coaching (coach_id);
create index on capability.coaching (coachee_id);
create unique index on capability.coaching (source_key, coachee_id) where state in ('REQUESTED', 'MATCHED', 'ACTIVE');

create table capability.coaching_meeting (
    id uuid primary key,
    coaching_id uuid not null references capability.coaching,
    on_day date not null,
    minutes int not null check (minutes between 5 and 600),
    written_by uuid not null
);
create index on capability.coaching_meeting (coaching_id);

-- Between coach and coachee alone: read by no list, file, search or trail.
create table capability.coaching_note (
    id uuid primary key,
    coaching_id uuid not null references capability.coaching,
    meeting_id uuid references capability.coaching_meeting,
    author_id uuid not null,
    words text not null,
    written_on date not null
);
create index on capability.coaching_note (coaching_id);

create table capability.coaching_action (
    id uuid primary key,
    coaching_id uuid not null references capability.coaching,
    words text not null,
    due date,
    done_on date
);
create index on capability.coaching_action (coaching_id);
