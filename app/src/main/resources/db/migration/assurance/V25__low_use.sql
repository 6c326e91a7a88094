-- What is found where units took a practice up and do not use it.
insert into assurance.problem_class (id, name, description, state)
values ('00000000-0000-7000-8000-0000000a550b', 'Way of working not used',
    'Units took it up, and what it asks for is not kept.', 'OPEN')
on conflict do nothing;
