-- Appointment to some roles gives their holders access, which ends with the appointment.
alter table organisation.role add column carries_access boolean not null default false;

-- What appointments gave, so that only that is taken back.
create table organisation.carried_access (
    person_id uuid not null references organisation.person,
    access text not null,
    scope text not null,
    scope_id uuid,
    unique nulls not distinct (person_id, access, scope, scope_id)
);
