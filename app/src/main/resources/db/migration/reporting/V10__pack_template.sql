-- The organisation's own presentation, on which packs are laid out; one at a time, the audit trail tells of the others.
create table reporting.pack_template (
    is_in_use boolean primary key default true check (is_in_use),
    name text not null,
    content bytea not null,
    width_points int not null,
    height_points int not null,
    set_by text not null,
    set_on timestamptz not null default now()
);
