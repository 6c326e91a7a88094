create table kernel.custom_field (
    id uuid primary key,
    subject_kind text not null,
    label text not null,
    type text not null,
    -- What may be chosen, one a line.
    choices text not null default '',
    position int not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz
);
create unique index on kernel.custom_field (subject_kind, lower(label)) where retired_at is null;

create table kernel.custom_value (
    subject_id uuid not null,
    field_id uuid not null references kernel.custom_field,
    value text not null,
    primary key (subject_id, field_id)
);
create index on kernel.custom_value (field_id, md5(value));
