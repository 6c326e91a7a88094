-- The last day on which anything given to a person holds: a contract that ends takes all access with it.
create table kernel.access_end (
    person_id uuid primary key,
    last_day date not null
);
