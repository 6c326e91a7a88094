-- Answers given to writing requests that carried a key; the same key never does its work twice.
create table kernel.idempotency (
    person_id uuid not null,
    key text not null,
    request_hash text not null,
    status int,
    headers jsonb,
    body bytea,
    at timestamptz not null default now(),
    primary key (person_id, key)
);
create index on kernel.idempotency (at);
