-- Surveys of any kind. What an anonymous survey is answered with is kept apart from who was asked.
create table survey.survey (
    id uuid primary key,
    key text not null unique,
    series_id uuid not null,
    topic text not null,
    scope text not null,
    scope_id uuid,
    title text not null,
    introduction text,
    is_anonymous boolean not null,
    is_shared boolean not null,
    grouping text not null check (grouping in ('NONE', 'DEPARTMENT', 'AUDIENCE')),
    state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DISCARDED')),
    deadline date not null,
    remind_days int not null,
    questions jsonb not null,
    audience jsonb not null,
    invited int not null default 0,
    made_by uuid not null,
    opened_on date,
    closed_on date,
    reminded_on date,
    version int not null default 1,
    unique (id, is_anonymous)
);
create index on survey.survey (scope_id, topic);
create index on survey.survey (series_id);

-- Who is asked. The token opens one answer, is kept only as its hash, and goes with the answer.
create table survey.invitation (
    survey_id uuid not null references survey.survey on delete cascade,
    person_id uuid not null,
    group_name text,
    token_hash bytea unique,
    has_answered boolean not null default false,
    primary key (survey_id, person_id)
);
create index on survey.invitation (person_id) where not has_answered;

-- What was answered. The id is random and says nothing of time; an anonymous answer has no person, and the table refuses
-- one.
create table survey.answer (
    id uuid primary key default gen_random_uuid(),
    survey_id uuid not null,
    is_anonymous boolean not null,
    person_id uuid,
    group_name text,
    replies jsonb not null,
    foreign key (survey_id, is_anonymous) references survey.survey (id, is_anonymous) on delete cascade,
    check (is_anonymous = (person_id is null)),
    unique (survey_id, person_id)
);
create index on survey.answer (survey_id);
