-- Views that people keep of lists: the address of a list with its filters, order and columns.
create table kernel.saved_view (
    person_id uuid not null,
    list text not null,
    name text not null,
    address text not null
);

create unique index on kernel.saved_view (person_id, list, lower(name));

-- Views of the registers stood among the choices of a person.
insert into kernel.saved_view (person_id, list, name, address)
select preference.person_id, 'registers', view ->> 'name', view ->> 'address'
from kernel.preference, jsonb_array_elements(preference.value::jsonb) as view
where preference.name = 'registers.views'
on conflict do nothing;

delete from kernel.preference where name = 'registers.views';
