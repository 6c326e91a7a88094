-- Since when a plan asks for somebody's work on a task.
create table delivery.plan_asked (
    project_id uuid not null references delivery.project,
    task int not null,
    resource int not null,
    -- As of which day a plan first asked for it at this start; null where it stood in the first
    -- plan that came: since when is not known.
    asked_on date,
    start_on date not null,
    primary key (project_id, task, resource)
);

insert into delivery.plan_asked (project_id, task, resource, start_on)
select project_id, task, resource, min(start_at)::date from delivery.plan_assignment
where resource is not null and start_at is not null
group by project_id, task, resource;
