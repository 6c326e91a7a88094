-- What somebody tried on a plan and kept: the changes, and what they came to on that day. Plans are never changed by it.
create table planning.scenario (
    id uuid primary key,
    project_id uuid not null,
    name text not null,
    note text,
    -- Codes of the changes, as they stand in addresses.
    changes text[] not null,
    finish_before date not null,
    finish_after date not null,
    others_moved int not null,
    plan_as_of date not null,
    made_by uuid,
    made_by_name text not null,
    made_at timestamptz not null default now(),
    discarded_at timestamptz
);
create index on planning.scenario (project_id, made_at desc) where discarded_at is null;
