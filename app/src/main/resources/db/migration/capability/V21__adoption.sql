-- Whether an artefact was in use on a project in a month. A month that is over and past its grace is not measured again.
create table capability.adoption_reading (
    month date not null check (extract(day from month) = 1),
    project_id uuid not null,
    artefact text not null,
    department_id uuid,
    sign text not null check (sign in ('KEPT', 'LATE', 'UNTOUCHED', 'TEMPLATE', 'ABSENT')),
    touched_on date,
    primary key (month, project_id, artefact)
);

-- Months that stand for good.
create table capability.adoption_month (
    month date primary key check (extract(day from month) = 1),
    measured_at timestamptz not null default now(),
    is_final boolean not null
);

-- From which share on a practice counts as adopted; in versions.
create table capability.adoption_rule (
    version int primary key,
    threshold int not null check (threshold between 1 and 100),
    grace_days int not null check (grace_days between 0 and 31),
    set_by uuid
);
insert into capability.adoption_rule (version, threshold, grace_days) values (1, 80, 10);

-- A unit that was found low in a month: raised once, never twice.
create table capability.adoption_alert (
    month date not null,
    department_id uuid not null,
    raised_on date not null,
    artefacts text[] not null,
    primary key (month, department_id)
);
