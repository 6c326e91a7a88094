create table capability.mentor_pair (
    id uuid primary key,
    mentor_id uuid not null,
    mentee_id uuid not null,
    goal text not null,
    from_day date not null,
    ended_on date,
    check (mentor_id <> mentee_id)
);
create unique index on capability.mentor_pair (mentee_id) where ended_on is null;

create table capability.development_step (
    id uuid primary key,
    person_id uuid not null,
    kind text not null check (kind in ('COURSE', 'ASSIGNMENT', 'MENTORING', 'READING')),
    words text not null,
    competency text,
    due date,
    done_on date,
    written_by uuid not null
);
create index on capability.development_step (person_id);

create table capability.skill_requirement (
    id uuid primary key,
    year int not null check (year between 2000 and 2200),
    service text not null,
    competency_id uuid not null references capability.competency,
    level int not null check (level between 1 and 5),
    people int not null check (people between 1 and 500)
);
create index on capability.skill_requirement (year);
