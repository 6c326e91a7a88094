-- A job is known by a key, and people say which skills they have, so that gaps show.
alter table organisation.job add column key text not null unique;

create table organisation.person_skill (
    person_id uuid not null references organisation.person,
    skill_id uuid not null references organisation.skill,
    level smallint not null check (level between 1 and 5),
    primary key (person_id, skill_id)
);
