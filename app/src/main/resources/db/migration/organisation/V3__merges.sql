-- Whom a person turned out to be; references elsewhere keep the old id and show the other.
alter table organisation.person
    add column merged_into uuid references organisation.person;
