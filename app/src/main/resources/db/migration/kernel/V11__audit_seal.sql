-- How far the chain of sealed entries reaches. A copy of each line goes to the log, out of reach of who edits tables.
create table kernel.audit_head (
    is_only boolean primary key default true check (is_only),
    sealed_count bigint not null,
    hash bytea not null,
    sealed_at timestamptz not null default now()
);
insert into kernel.audit_head (sealed_count, hash) values (0, '\x');

create function kernel.keep_audit() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sealed_number is null
        and (new.id, new.at, new.actor_id, new.actor_name, new.on_behalf_of, new.action, new.subject_kind,
             new.subject_id, new.subject_key, new.project_id, new.changes)
        is not distinct from
            (old.id, old.at, old.actor_id, old.actor_name, old.on_behalf_of, old.action, old.subject_kind,
             old.subject_id, old.subject_key, old.project_id, old.changes) then
        return new;
    end if;
    raise exception 'the audit trail is never changed';
end;
$$;
create trigger keep_rows before update or delete on kernel.audit_entry
    for each row execute function kernel.keep_audit();
create trigger keep_all before truncate on kernel.audit_entry
    for each statement execute function kernel.keep_audit();
