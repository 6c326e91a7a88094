-- Views of the wall are kept where those of other lists are.
insert into kernel.saved_view (person_id, list, name, address)
select person_id, 'status', name, address from reporting.saved_view
on conflict do nothing;

drop table reporting.saved_view;
