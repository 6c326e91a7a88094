-- Who is to take on a role in a project, while those whose yes the structure of the organisation asks for have not all
-- said it. Once they have, the appointment becomes an assignment; what was asked and answered stays.
create table organisation.appointment (
    id uuid primary key,
    role_id uuid not null references organisation.role,
    person_id uuid not null references organisation.person,
    scope text not null,
    scope_id uuid not null,
    share smallint not null check (share between 1 and 100),
    from_day date not null,
    until_day date,
    asked_by uuid not null references organisation.person,
    -- The position that it fills, which is open again where somebody objects.
    vacancy_id uuid references organisation.vacancy,
    state text not null check (state in ('WAITING', 'TAKEN', 'OBJECTED', 'WITHDRAWN'))
);
create unique index on organisation.appointment (role_id, person_id, scope_id) where state = 'WAITING';

create table organisation.consent (
    appointment_id uuid not null references organisation.appointment,
    -- Whose word counts first; of several at one place one is enough.
    place smallint not null,
    approver_id uuid not null references organisation.person,
    agreed boolean,
    reason text,
    answered_on date,
    primary key (appointment_id, place, approver_id),
    check ((agreed is null) = (answered_on is null)),
    check (agreed is distinct from false or reason is not null)
);
create index on organisation.consent (approver_id) where agreed is null;
