-- The method on which projects begin that are made from now on. No row: nobody has said and none was published yet;
-- no method: they choose by themselves.
create table methods.new_projects (
    is_one boolean primary key default true check (is_one),
    method_id uuid references methods.method on delete set null
);

-- Where exactly one method for projects is published, it is obvious which.
insert into methods.new_projects (method_id)
select min(m.id::text)::uuid from methods.method m
join methods.release r on r.method_id = m.id and r.state = 'PUBLISHED'
where m.kind = 'PROJECT' having count(*) = 1;

-- True where the rule put the project on its version as it was made, and nobody has chosen since.
alter table methods.project_method add is_by_rule boolean not null default false;
