-- The business case of a proposal as it is being written: options with their cash flows, words, the one recommended.
create table demand.business_case (
    proposal_id uuid primary key references demand.proposal (id),
    content jsonb not null,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);

-- The case as it stood at a submission or a decision; never changed.
create table demand.case_version (
    proposal_id uuid not null references demand.proposal (id),
    number int not null,
    content jsonb not null,
    -- What an override or the setting said then, so that its figures stay the same.
    rate numeric not null,
    occasion text not null,
    frozen_at timestamptz not null,
    frozen_by uuid not null,
    primary key (proposal_id, number)
);
create function demand.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was frozen is not changed';
end $$;
create trigger case_version_is_frozen before update on demand.case_version
    for each row execute function demand.refuse_change();
