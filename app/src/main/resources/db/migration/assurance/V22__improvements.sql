-- What could be better in how projects are managed, ranked by value and effort.
create table assurance.improvement (
    id uuid primary key,
    key text not null unique,
    state text not null,
    title text not null,
    description text not null,
    source text not null,
    project_id uuid,
    origin_key text,
    value int check (value between 1 and 5),
    effort int check (effort between 1 and 5),
    owner_id uuid,
    due_on date,
    done_on date,
    proposed_by uuid not null,
    proposed_on date not null,
    version int not null default 1
);

-- A review decides on every open improvement, and keeps its minutes.
create table assurance.cycle_review (
    id uuid primary key,
    key text not null unique,
    held_on date not null,
    minutes text not null,
    held_by uuid not null
);
create table assurance.review_decision (
    review_id uuid not null references assurance.cycle_review,
    improvement_id uuid not null references assurance.improvement,
    choice text not null,
    words text not null,
    -- Its place in the ranking on that day.
    place int not null,
    primary key (review_id, improvement_id)
);
