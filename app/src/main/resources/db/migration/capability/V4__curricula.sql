-- A curriculum is for a role, up to a level, and may be closed for newcomers.
alter table capability.curriculum
    add purpose text not null default '',
    add level int check (level between 1 and 5),
    add is_offered boolean not null default true;
create unique index on capability.curriculum (lower(title));

-- Who takes which curriculum, until when, and since when all that is mandatory is passed.
create table capability.curriculum_person (
    curriculum_id uuid not null references capability.curriculum,
    person_id uuid not null,
    added_on date not null,
    due date,
    completed_on date,
    primary key (curriculum_id, person_id)
);
create index on capability.curriculum_person (person_id);
create index on capability.certificate (course_id);
