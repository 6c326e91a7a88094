-- The request for a better method that an action raised by itself.
create table assurance.action_request (
    action_id uuid primary key references assurance.action on delete cascade,
    request_id uuid not null
);

-- When somebody was last told: of an assessment about to end, of an action or an audit that is due.
alter table assurance.assessment add column told_on date;
alter table assurance.action add column reminded_on date;
alter table assurance.audit add column reminded_on date;
