-- Browsers from which somebody signed in before, so that who guesses a password from elsewhere keeps nobody out.
create table organisation.known_browser (
    hash bytea primary key,
    person_id uuid not null references organisation.person,
    at timestamptz not null default now()
);
create index on organisation.known_browser (person_id, at);
