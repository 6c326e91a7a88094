-- A way of working, with who answers for it.
create table methods.method (
    id uuid primary key,
    key text not null unique,
    name text not null,
    kind text not null,
    purpose text not null,
    owner_id uuid,
    board_id uuid,
    version int not null default 1
);
create unique index on methods.method (lower(name));

-- Its versions. What they hold is one document: it is read, compared and replaced as a whole.
create table methods.release (
    id uuid primary key,
    method_id uuid not null references methods.method on delete cascade,
    number int not null,
    state text not null,
    pack jsonb not null,
    notes text not null,
    made_by uuid not null,
    made_on date not null,
    submitted_by uuid,
    published_by uuid,
    published_on date,
    version int not null default 1,
    unique (method_id, number),
    check (submitted_by is null or published_by is null or submitted_by <> published_by)
);
-- At most one version of a method is being written, and one is published.
create unique index on methods.release (method_id) where state in ('DRAFT', 'REVIEW');
create unique index on methods.release (method_id) where state = 'PUBLISHED';

-- On which version a project is, and how that was tailored.
create table methods.project_method (
    project_id uuid primary key,
    release_id uuid not null references methods.release,
    approach text not null,
    tier text not null,
    size text not null,
    type text not null,
    risk text not null,
    clarity text not null,
    advised_approach text not null,
    advised_tier text not null,
    reasons text not null,
    own_reason text not null,
    pinned_by uuid not null,
    pinned_on date not null,
    version int not null default 1
);
create index on methods.project_method (release_id);

-- Documents that a project handed in for what its method asks for; the file itself is attached to the project.
create table methods.project_document (
    id uuid primary key,
    project_id uuid not null,
    deliverable text not null,
    attachment_id uuid not null,
    file_name text not null,
    -- Words in it that its template did not have.
    words_beyond int not null,
    brought_by uuid not null,
    brought_at timestamptz not null
);
create index on methods.project_document (project_id, deliverable, brought_at desc);

-- A template of the customer's own in place of one of a method.
create table methods.own_template (
    method_id uuid not null references methods.method on delete cascade,
    template text not null,
    file_name text not null,
    content bytea not null,
    brought_by uuid not null,
    brought_at timestamptz not null,
    primary key (method_id, template)
);

-- What should be better, from whoever noticed.
create table methods.improvement (
    id uuid primary key,
    key text not null unique,
    method_id uuid references methods.method on delete cascade,
    element text not null,
    wish text not null,
    -- Where it came from: a lesson, an audit, coaching, an assessment, or somebody's own thought.
    source text not null,
    source_key text not null,
    source_href text not null,
    state text not null,
    answer text not null,
    release_id uuid references methods.release,
    raised_by uuid not null,
    raised_on date not null,
    version int not null default 1
);
create index on methods.improvement (method_id);
