-- Who reads the frozen pack each period: people and holders of roles, of everything or of one programme or portfolio.
create table reporting.audience (
    id uuid primary key,
    name text not null unique,
    group_key text,
    carriage text not null check (carriage in ('LINK', 'ATTACHED')),
    on_freeze boolean not null,
    people uuid[] not null default '{}',
    roles text[] not null default '{}',
    version int not null default 0
);

-- How a reader's copy went out: the letter it went with, or why there was none.
alter table reporting.distribution
    add column audience text,
    add column carriage text not null default 'LINK',
    add column letter_id uuid,
    add column problem text,
    add column last_read_at timestamptz;
