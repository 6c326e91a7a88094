-- What the manager of a project said at a status cycle: are its benefits still valid?
create table benefits.validity (
    benefit_id uuid not null references benefits.benefit on delete cascade,
    project_id uuid not null,
    period text not null,
    is_valid boolean not null,
    note text not null,
    said_by uuid not null,
    said_on date not null,
    -- The issue that a no has opened.
    issue_id uuid,
    primary key (benefit_id, project_id, period),
    check (is_valid or issue_id is not null)
);
create index on benefits.validity (project_id, period);

-- Which owner was reminded of which missing period: nobody is told of the same twice.
create table benefits.reminder (
    benefit_id uuid not null references benefits.benefit on delete cascade,
    month date not null,
    told_on date not null,
    primary key (benefit_id, month)
);
