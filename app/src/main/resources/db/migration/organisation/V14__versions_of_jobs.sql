-- An edit names the version it saw, so that nobody overwrites unseen what somebody else changed meanwhile.
alter table organisation.job add column version int not null default 1;
