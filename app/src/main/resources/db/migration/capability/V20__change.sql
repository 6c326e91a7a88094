-- A new way of working that is led in: why, by whom, from when to when.
create table capability.initiative (
    id uuid primary key,
    key text not null unique,
    state text not null check (state in ('DRAFT', 'RUNNING', 'EMBEDDED', 'STOPPED')),
    title text not null,
    why text not null,
    release text not null default '',
    sponsor_id uuid,
    owner_id uuid,
    starts_on date,
    ends_on date,
    made_by uuid not null,
    version int not null default 1
);

-- What is led in: each practice with the artefacts that show its use.
create table capability.practice (
    id uuid primary key,
    initiative_id uuid not null references capability.initiative on delete cascade,
    place int not null,
    title text not null,
    process_id uuid,
    artefacts text[] not null default '{}'
);
create index on capability.practice (initiative_id);

create table capability.wave (
    id uuid primary key,
    initiative_id uuid not null references capability.initiative on delete cascade,
    number int not null,
    state text not null check (state in ('PLANNED', 'RUNNING', 'DEPLOYED', 'CANCELLED')),
    title text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    owner_id uuid,
    started_on date,
    version int not null default 1,
    unique (initiative_id, number)
);

create table capability.wave_unit (
    wave_id uuid not null references capability.wave on delete cascade,
    department_id uuid not null,
    primary key (wave_id, department_id)
);

-- What a unit must have before its wave starts.
create table capability.readiness_item (
    id uuid primary key,
    wave_id uuid not null references capability.wave on delete cascade,
    title text not null,
    is_met boolean not null default false,
    evidence text not null default '',
    settled_by uuid,
    settled_on date,
    check (not is_met or evidence <> '')
);
create index on capability.readiness_item (wave_id);

-- A practice counts as deployed in a unit only with the month and the share that show it.
create table capability.deployment (
    wave_id uuid not null references capability.wave on delete cascade,
    department_id uuid not null,
    practice_id uuid not null references capability.practice on delete cascade,
    deployed_on date not null,
    deployed_by uuid not null,
    month date not null,
    kept int not null,
    required int not null check (required > 0 and kept between 0 and required),
    primary key (wave_id, department_id, practice_id)
);

-- Whom it concerns, and what changes for them.
create table capability.stakeholder_group (
    id uuid primary key,
    initiative_id uuid not null references capability.initiative on delete cascade,
    title text not null,
    department_id uuid,
    people int check (people >= 0),
    size text not null check (size in ('SMALL', 'MEDIUM', 'LARGE')),
    process text not null default '',
    tools text not null default '',
    role text not null default '',
    skills text not null default '',
    support text not null default '',
    version int not null default 1
);
create index on capability.stakeholder_group (initiative_id);

-- What people object to. The words stand here and nowhere else.
create table capability.resistance_note (
    id uuid primary key,
    initiative_id uuid not null references capability.initiative on delete cascade,
    group_id uuid references capability.stakeholder_group on delete set null,
    said text not null,
    answer text not null default '',
    owner_id uuid not null,
    follow_up_on date,
    state text not null check (state in ('OPEN', 'ANSWERED', 'SETTLED')),
    is_confidential boolean not null,
    noted_by uuid not null,
    noted_on date not null,
    version int not null default 1
);
create index on capability.resistance_note (initiative_id);

create table capability.change_action (
    id uuid primary key,
    initiative_id uuid not null references capability.initiative on delete cascade,
    group_id uuid references capability.stakeholder_group on delete set null,
    title text not null,
    owner_id uuid not null,
    due_on date not null,
    done_on date,
    version int not null default 1
);
create index on capability.change_action (initiative_id);

-- The survey that asks a wave's people how ready they are.
create table capability.readiness_survey (
    wave_id uuid not null references capability.wave on delete cascade,
    survey_key text not null unique,
    asked_on date not null,
    primary key (wave_id, survey_key)
);
