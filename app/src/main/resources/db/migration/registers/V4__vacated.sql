-- Whose name stood in a field of an open record until they left: what is still empty waits to be handed over.
create table registers.vacated (
    record_id uuid not null references registers.record,
    field text not null,
    person_id uuid not null,
    at timestamptz not null default now(),
    primary key (record_id, field)
);
create index on registers.vacated (person_id);
