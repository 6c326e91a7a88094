create table kernel.comment (
    id uuid primary key,
    subject_id uuid not null,
    project_id uuid,
    author_id uuid not null,
    author_name text not null,
    body text not null,
    created_at timestamptz not null default now(),
    edited_at timestamptz,
    removed_at timestamptz
);
create index on kernel.comment (subject_id, created_at);

create table kernel.attachment (
    id uuid primary key,
    subject_id uuid not null,
    project_id uuid,
    name text not null,
    media_type text not null,
    size bigint not null,
    -- The file's content lies in the data folder under its SHA-256; equal content is kept once.
    sha256 text not null,
    author_id uuid not null,
    author_name text not null,
    created_at timestamptz not null default now(),
    removed_at timestamptz
);
create index on kernel.attachment (subject_id, created_at);
create index on kernel.attachment (sha256);

create table kernel.follow (
    person_id uuid not null,
    subject_id uuid not null,
    since timestamptz not null default now(),
    primary key (person_id, subject_id)
);
create index on kernel.follow (subject_id);
