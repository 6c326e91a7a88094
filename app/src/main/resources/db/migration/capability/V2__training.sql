create table capability.course (
    id uuid primary key,
    key text not null unique,
    title text not null,
    kind text not null check (kind in ('INTERNAL', 'VENDOR', 'VIRTUAL', 'SELF_STUDY', 'COMPUTER_BASED')),
    vendor text,
    about text not null,
    hours numeric(6, 1),
    price numeric(12, 2),
    currency text,
    valid_months int check (valid_months between 1 and 240),
    href text,
    pass_percent int not null check (pass_percent between 1 and 100),
    is_offered boolean not null,
    measure text,
    version int not null default 1
);
create unique index on capability.course (lower(title));

-- What a course teaches, and up to which level.
create table capability.teaches (
    course_id uuid not null references capability.course,
    competency_id uuid not null references capability.competency,
    level int not null check (level between 1 and 5),
    primary key (course_id, competency_id)
);

create table capability.quiz_question (
    id uuid primary key,
    course_id uuid not null references capability.course,
    place int not null,
    words text not null,
    choices text[] not null,
    correct int[] not null
);
create index on capability.quiz_question (course_id);

create table capability.curriculum (
    id uuid primary key,
    key text not null unique,
    title text not null,
    role_id uuid,
    version int not null default 1
);
create table capability.curriculum_course (
    curriculum_id uuid not null references capability.curriculum,
    course_id uuid not null references capability.course,
    place int not null,
    is_required boolean not null,
    primary key (curriculum_id, course_id)
);

create table capability.session (
    id uuid primary key,
    key text not null unique,
    course_id uuid not null references capability.course,
    on_day date not null,
    starts_at time not null,
    minutes int not null check (minutes between 15 and 6000),
    place text not null,
    seats int not null check (seats between 1 and 1000),
    trainer_id uuid,
    cost numeric(12, 2),
    currency text,
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    survey_key text,
    sequence int not null default 0,
    version int not null default 1
);
create index on capability.session (course_id);

-- A place in a session, or a course taken by oneself.
create table capability.enrolment (
    id uuid primary key,
    course_id uuid not null references capability.course,
    session_id uuid references capability.session,
    person_id uuid not null,
    state text not null check (state in ('SEATED', 'WAITING', 'WITHDRAWN', 'ATTENDED', 'ABSENT')),
    asked_at timestamptz not null default now(),
    ended_on date,
    has_passed boolean,
    before_percent int,
    after_percent int,
    behaviour_due date,
    behaviour int check (behaviour between 1 and 5),
    behaviour_by uuid,
    behaviour_reminded date
);
create unique index on capability.enrolment (session_id, person_id) where state <> 'WITHDRAWN';
create index on capability.enrolment (person_id);

create table capability.course_result (
    id uuid primary key,
    course_id uuid not null references capability.course,
    measure text not null,
    unit text not null,
    before_value numeric(14, 2) not null,
    after_value numeric(14, 2) not null,
    on_day date not null,
    said_by uuid not null
);

create table capability.certificate (
    id uuid primary key,
    key text not null unique,
    person_id uuid not null,
    course_id uuid references capability.course,
    title text not null,
    issuer text not null,
    number text,
    issued_on date not null,
    expires_on date,
    reminded_on date,
    expiry_told boolean not null default false
);
create index on capability.certificate (person_id);
