-- When a closed project counts as a success; each figure is shown with the definition it was counted by.
create table reporting.success_rule (
    version int primary key,
    late_days int not null check (late_days >= 0),
    over_percent numeric(6, 2) not null check (over_percent >= 0),
    set_on timestamptz not null default now(),
    set_by text not null
);
insert into reporting.success_rule (version, late_days, over_percent, set_by) values (1, 0, 0, 'Plumbline');
