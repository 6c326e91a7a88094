-- Bodies that decide and advise: their terms, who sits on them, when they meet and what came of it.
create table organisation.body (
    id uuid primary key,
    key text not null unique,
    name text not null,
    kind text not null,
    scope text not null check (scope in ('ORGANISATION', 'OFFICE', 'PORTFOLIO', 'PROGRAMME', 'PROJECT')),
    scope_id uuid check ((scope_id is null) = (scope = 'ORGANISATION')),
    parent_id uuid references organisation.body,
    purpose text not null,
    authority text,
    limits text,
    quorum_percent smallint not null check (quorum_percent between 1 and 100),
    needs_chair boolean not null,
    state text not null check (state in ('ACTIVE', 'CLOSED')),
    version int not null default 0
);
create unique index on organisation.body (lower(name));

create table organisation.seat (
    id uuid primary key,
    body_id uuid not null references organisation.body,
    person_id uuid not null references organisation.person,
    post text not null check (post in ('CHAIR', 'DEPUTY_CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER')),
    stands_for text,
    votes boolean not null,
    deputy_id uuid references organisation.person,
    from_day date not null,
    until_day date,
    check (until_day >= from_day)
);
create index on organisation.seat (body_id);
create index on organisation.seat (person_id);

-- How often a body meets; the meetings themselves stand below.
create table organisation.rhythm (
    body_id uuid primary key references organisation.body,
    every text not null check (every in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'QUARTERLY')),
    weekday smallint not null check (weekday between 1 and 7),
    -- Which of that weekday in the month, 1 to 4, 5 for the last; weekly rhythms have none.
    nth smallint check (nth between 1 and 5),
    starts_at time not null,
    minutes int not null check (minutes between 5 and 1440),
    place text
);

create table organisation.meeting (
    id uuid primary key,
    key text not null unique,
    body_id uuid not null references organisation.body,
    on_day date not null,
    starts_at time not null,
    minutes int not null check (minutes between 5 and 1440),
    place text,
    state text not null check (state in ('PLANNED', 'INVITED', 'HELD', 'APPROVED', 'CANCELLED')),
    notes text,
    notes_by uuid,
    approved_by uuid,
    -- Rises with each letter about it, so that calendars know the latest.
    sequence int not null default 0,
    version int not null default 0
);
create index on organisation.meeting (body_id, on_day);
create unique index on organisation.meeting (body_id, on_day, starts_at) where state <> 'CANCELLED';

create table organisation.attendance (
    meeting_id uuid not null references organisation.meeting,
    person_id uuid not null references organisation.person,
    presence text not null check (presence in ('PRESENT', 'DEPUTY', 'APOLOGIES', 'ABSENT')),
    primary key (meeting_id, person_id)
);

create table organisation.agenda_item (
    id uuid primary key,
    meeting_id uuid not null references organisation.meeting,
    place int not null,
    title text not null,
    aim text not null check (aim in ('DECIDE', 'DISCUSS', 'NOTE')),
    minutes int check (minutes between 1 and 1440),
    presenter_id uuid references organisation.person,
    -- The record it is about, and whose; null for a matter of the body itself.
    record_id uuid,
    record_key text,
    project_id uuid,
    verdict text check (verdict in ('APPROVED', 'REJECTED', 'DEFERRED', 'NOTED')),
    words text,
    votes_for smallint,
    votes_against smallint,
    abstentions smallint,
    is_carried boolean not null default false,
    unique (meeting_id, record_id)
);
create index on organisation.agenda_item (meeting_id);

-- What somebody promised in a meeting; with a record where a register took it in.
create table organisation.promise (
    id uuid primary key,
    meeting_id uuid not null references organisation.meeting,
    title text not null,
    owner_id uuid not null references organisation.person,
    due date,
    done_on date,
    project_id uuid,
    record_key text
);
create index on organisation.promise (meeting_id);
create index on organisation.promise (owner_id) where done_on is null;

-- An address under which a person's calendar is read without signing in; only its hash is kept.
create table organisation.calendar_feed (
    person_id uuid primary key references organisation.person,
    hash bytea not null unique,
    created_at timestamptz not null default now(),
    last_read_at timestamptz
);
