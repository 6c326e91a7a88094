-- Who looks after a collection, and how often its pack was taken.
alter table methods.collection
    add keeper_id uuid,
    add packs int not null default 0;
create unique index on methods.collection (lower(name));

-- Which project took a whole collection over.
create table methods.collection_use (
    collection_id uuid not null references methods.collection (id),
    project_id uuid not null,
    person_id uuid not null,
    used_on date not null,
    primary key (collection_id, project_id)
);
