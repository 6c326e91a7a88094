-- Money of a project by measure, kind and month; a null month is for its whole life.
create table finance.money_line (
    id uuid primary key,
    project_id uuid not null,
    measure text not null check (measure in ('BUDGET', 'ACTUAL', 'FORECAST')),
    kind text not null check (kind in ('CAPITAL', 'OPERATING', 'UNSPLIT')),
    month date check (extract(day from month) = 1),
    amount numeric(19, 4) not null,
    currency char(3) not null,
    source text,
    as_of date,
    unique nulls not distinct (project_id, measure, kind, month)
);
create index on finance.money_line (project_id);
