-- Tolerances of their own for a project, programme or portfolio, and what the organisation's were: the latest row of a
-- key holds until it is withdrawn, the others are its history.
create table reporting.tolerance (
    -- Key of the project, programme or portfolio; empty for the organisation.
    scope_key text not null,
    set_on timestamptz not null default clock_timestamp(),
    late_days int not null check (late_days >= 0),
    amber_index numeric(6, 4) not null,
    red_index numeric(6, 4) not null check (red_index <= amber_index),
    is_withdrawn boolean not null default false,
    set_by text not null,
    primary key (scope_key, set_on)
);
create view reporting.tolerance_now as
    select * from (select distinct on (scope_key) * from reporting.tolerance order by scope_key, set_on desc) latest
    where not is_withdrawn and scope_key <> '';

alter table reporting.rate add column set_on timestamptz not null default now(), add column set_by text;
