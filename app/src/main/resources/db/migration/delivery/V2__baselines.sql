-- What was promised and when. A row is never changed: another promise is another number.
create table delivery.baseline (
    project_id uuid not null references delivery.project,
    number int not null,
    finish date not null,
    start_date date,
    budget numeric(19, 4),
    reason text,
    set_at timestamptz not null default now(),
    primary key (project_id, number)
);

create function delivery.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'a baseline is never changed'; end $$;

create trigger baseline_stays before update or delete on delivery.baseline
    for each row execute function delivery.refuse_change();
