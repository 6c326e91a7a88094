-- Which policies and standards every project keeps to because an executive says so.
create table assurance.mandate (
    id uuid primary key,
    key text not null unique,
    policy_id uuid not null,
    mandated_by uuid not null,
    mandated_on date not null,
    words text not null,
    recorded_by uuid not null,
    ended_on date,
    end_words text not null default '',
    version int not null default 1,
    check ((ended_on is null) = (end_words = ''))
);
create unique index on assurance.mandate (policy_id) where ended_on is null;
