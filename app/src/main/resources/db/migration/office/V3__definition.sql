-- What an office was defined as at a moment: what a revisit is compared with.
create table office.definition (
    id uuid primary key,
    office_id uuid not null references office.office on delete cascade,
    taken_at timestamptz not null default now(),
    is_revisit boolean not null,
    content jsonb not null
);
create index on office.definition (office_id, taken_at);
