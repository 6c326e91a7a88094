-- A workbook that somebody sent back, read and waiting for their choices.
create table registers.upload (
    id uuid primary key,
    person_id uuid not null,
    file_name text not null,
    rows jsonb not null,
    at timestamptz not null default now()
);
