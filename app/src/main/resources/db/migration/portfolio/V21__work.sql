-- What a piece of work is, where somebody said it; what nobody said is derived.
create table portfolio.work_class (
    item_id uuid primary key,
    class text,
    bucket text,
    reason text,
    said_by uuid not null,
    said_on date not null,
    check (class is not null or bucket is not null)
);

-- Where money and people shall go: shares of what keeps running, what grows and what transforms.
create table portfolio.direction (
    id uuid primary key,
    key text not null unique,
    -- Null for all projects.
    portfolio_id uuid,
    period text not null,
    run numeric not null check (run between 0 and 1),
    grow numeric not null check (grow between 0 and 1),
    transform numeric not null check (transform between 0 and 1),
    words text not null,
    state text not null,
    proposed_by uuid not null,
    proposed_on date not null,
    decided_by uuid,
    decided_on date,
    answer text,
    version int not null default 1,
    check (run + grow + transform = 1)
);

-- Over which channel whom hears about which kind of work, and who sees to it.
create table portfolio.channel (
    id uuid primary key,
    name text not null,
    class text not null,
    audience text not null,
    cadence text not null,
    responsible_id uuid
);
