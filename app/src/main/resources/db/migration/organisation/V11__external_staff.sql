-- What was agreed for somebody who works for another organisation.
create table organisation.engagement (
    person_id uuid primary key references organisation.person,
    supplier text not null,
    until_day date not null,
    day_rate numeric(12, 2) check (day_rate > 0),
    currency text,
    check ((day_rate is null) = (currency is null))
);
create index on organisation.engagement (until_day);
