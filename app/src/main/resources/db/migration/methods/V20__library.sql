-- What is worth using again, of every kind: documents, lessons, best practices, resources of others, terms.
create table methods.item (
    id uuid primary key,
    key text not null unique,
    kind text not null check (kind in ('DOCUMENT', 'LESSON', 'PRACTICE', 'RESOURCE', 'TERM')),
    state text not null check (state in ('PROPOSED', 'RETURNED', 'WITHDRAWN', 'PUBLISHED', 'RETIRED')),
    title text not null,
    -- Texts and choices by field.
    fields jsonb not null,
    tags text[] not null default '{}',
    owner_id uuid,
    review_on date,
    -- Where it comes from.
    project_id uuid,
    community_id uuid,
    proposed_by uuid not null,
    proposed_on date not null,
    published_by uuid,
    published_on date,
    -- Said with the last step.
    reason text,
    -- The review date that its owner was reminded of.
    reminded_of date,
    version int not null default 1
);
create index on methods.item (kind, state);
create index on methods.item using gin (tags);
create index on methods.item (project_id);

-- The files of a document, one a version; never changed.
create table methods.item_version (
    id uuid primary key,
    item_id uuid not null references methods.item (id),
    number int not null check (number > 0),
    file_name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    note text not null,
    author_id uuid not null,
    made_at timestamptz not null,
    -- What it says, for the search; empty where it was not read.
    words text not null,
    -- Why it was not read; null where it was.
    unread text,
    unique (item_id, number)
);

-- One vote a person.
create table methods.rating (
    item_id uuid not null references methods.item (id),
    person_id uuid not null,
    stars int not null check (stars between 1 and 5),
    words text not null,
    rated_on date not null,
    primary key (item_id, person_id)
);

-- Which project took what over.
create table methods.reuse (
    item_id uuid not null references methods.item (id),
    project_id uuid not null,
    -- Null for what is no document.
    number int,
    way text not null check (way in ('COPY', 'LINK')),
    person_id uuid not null,
    used_on date not null,
    primary key (item_id, project_id)
);
create index on methods.reuse (project_id);

create table methods.collection (
    id uuid primary key,
    key text not null unique,
    name text not null,
    purpose text not null,
    version int not null default 1
);
create table methods.collection_item (
    collection_id uuid not null references methods.collection (id),
    item_id uuid not null references methods.item (id),
    place int not null,
    primary key (collection_id, item_id)
);

create table methods.community (
    id uuid primary key,
    key text not null unique,
    name text not null,
    purpose text not null,
    moderator_id uuid not null,
    version int not null default 1
);
create table methods.community_member (
    community_id uuid not null references methods.community (id),
    person_id uuid not null,
    wants_digest boolean not null,
    joined_on date not null,
    primary key (community_id, person_id)
);

-- Months whose digest went out.
create table methods.digest (
    month text primary key,
    letters int not null,
    sent_at timestamptz not null
);

-- Lessons put before a project, and what it made of them.
create table methods.lesson_use (
    item_id uuid not null references methods.item (id),
    project_id uuid not null,
    verdict text not null check (verdict in ('OPEN', 'HEEDED', 'NOT_HERE')),
    words text not null,
    person_id uuid not null,
    at timestamptz not null,
    primary key (item_id, project_id)
);
create index on methods.lesson_use (project_id);
