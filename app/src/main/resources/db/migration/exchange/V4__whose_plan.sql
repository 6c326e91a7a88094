-- Who gave a project's plan on the project's own page: a plan of whoever manages it. Null where an import of the office
-- brought it.
alter table exchange.known_as_of add column given_by uuid;
