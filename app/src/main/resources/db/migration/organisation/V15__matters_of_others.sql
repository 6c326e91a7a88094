-- Where a matter is read that stands in no register, such as a gate that asks the body for its decision.
alter table organisation.agenda_item add column record_href text check (record_href like '/%');
