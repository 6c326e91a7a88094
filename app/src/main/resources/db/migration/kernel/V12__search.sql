create extension if not exists pg_trgm schema public;

create table kernel.search_entry (
    id uuid primary key,
    kind text not null,
    key text not null,
    project_id uuid,
    title text not null,
    body text not null,
    href text not null,
    words tsvector generated always as (
        setweight(to_tsvector('simple', key || ' ' || title), 'A')
        || setweight(to_tsvector('simple', left(body, 200000)), 'B')) stored
);
create index on kernel.search_entry using gin (words);
create index on kernel.search_entry using gin ((lower(key || ' ' || title)) public.gin_trgm_ops);
create index on kernel.search_entry (project_id);
