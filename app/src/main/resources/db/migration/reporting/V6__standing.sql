-- What lists, filters and sums read of a project: a narrow row that opens no document, so that a page over all
-- projects reads tens of pages and not thousands. Triggers keep it in step with the row it is taken from.
create table reporting.live (
    project_id uuid primary key,
    key text not null,
    name text not null,
    state text not null,
    is_over boolean not null,
    department_id uuid,
    department text,
    programme_key text,
    programme text,
    portfolio_keys text[] not null,
    portfolios text[] not null,
    manager_id uuid,
    manager text,
    sponsor text,
    baseline_finish date,
    forecast_finish date,
    actual_finish date,
    slip_days int,
    currency char(3),
    budget numeric(19, 4),
    actual numeric(19, 4),
    forecast numeric(19, 4),
    reported text not null,
    computed text not null,
    agreement text not null,
    decision text,
    report_period text,
    reported_on date,
    fresh_until date
) with (fillfactor = 70);

create function reporting.follow_facts() returns trigger language plpgsql as $$
begin
    if new.is_archived then
        delete from reporting.live where project_id = new.project_id;
        return null;
    end if;
    insert into reporting.live (project_id,
        key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
        manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
        actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until)
    values (new.project_id,
        new.key, new.name, new.state, new.is_over, new.department_id, new.department, new.programme_key,
        new.programme, new.portfolio_keys, new.portfolios, new.manager_id, new.manager, new.sponsor,
        new.baseline_finish, new.forecast_finish, new.actual_finish, new.slip_days, new.currency, new.budget,
        new.actual, new.forecast, new.reported, new.computed, new.agreement, new.decision, new.report_period,
        new.reported_on, new.fresh_until)
    on conflict (project_id) do update set (
        key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
        manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
        actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until)
    = (
        excluded.key, excluded.name, excluded.state, excluded.is_over, excluded.department_id, excluded.department,
        excluded.programme_key, excluded.programme, excluded.portfolio_keys, excluded.portfolios, excluded.manager_id,
        excluded.manager, excluded.sponsor, excluded.baseline_finish, excluded.forecast_finish,
        excluded.actual_finish, excluded.slip_days, excluded.currency, excluded.budget, excluded.actual,
        excluded.forecast, excluded.reported, excluded.computed, excluded.agreement, excluded.decision,
        excluded.report_period, excluded.reported_on, excluded.fresh_until)
    where live.* is distinct from excluded.*;
    return null;
end $$;
create trigger live after insert or update on reporting.project_fact
    for each row execute function reporting.follow_facts();

insert into reporting.live (project_id,
    key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
    manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
    actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until)
select project_id,
    key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
    manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
    actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until
from reporting.project_fact where not is_archived;

-- The same beside each snapshot, which makes it a function of the snapshots alone.
create table reporting.standing (
    like reporting.live,
    period_key text not null,
    version int not null,
    to_day date not null,
    rate numeric(19, 8),
    total_currency char(3),
    -- Questions as of a day are answered from this day on, until a later statement of the project answers: from
    -- answers_until on in general, from month_until on among the statements of one month. Equal days: it never answers.
    answers_from date not null,
    answers_until date not null default 'infinity',
    month_until date not null default 'infinity',
    -- The last version of its period.
    is_latest boolean not null default true,
    primary key (project_id, period_key, version)
);
create index on reporting.standing using gist (daterange(answers_from, answers_until));
create index on reporting.standing (period_key);

-- The sums of the statements that answer for their month, by all that a figure counts by. A change adds rows that take
-- the old away and bring the new, so that nobody waits for anybody; a nightly job adds them up.
create table reporting.month_tally (
    to_day date not null,
    answers_from date not null,
    reported text not null,
    computed text not null,
    agreement text not null,
    is_over boolean not null,
    is_late boolean not null,
    is_reported boolean not null,
    is_asked boolean not null,
    currency char(3),
    rate numeric(19, 8),
    total_currency char(3),
    projects bigint not null,
    budget numeric,
    actual numeric,
    forecast numeric
);
create index on reporting.month_tally (to_day);

create function reporting.tally(projects uuid[], months date[], sign int) returns void language sql as $$
    insert into reporting.month_tally
    select to_day, max(answers_from), reported, computed, agreement, is_over, not is_over and coalesce(slip_days, 0) > 0,
        report_period is not null, decision is not null, currency, rate, total_currency, sign * count(*),
        sign * sum(budget), sign * sum(actual), sign * sum(forecast)
    from reporting.standing
    where project_id in (select unnest(projects)) and date_trunc('month', to_day)::date in (select unnest(months))
        and month_until = 'infinity'
    group by to_day, reported, computed, agreement, is_over, 7, 8, 9, currency, rate, total_currency,
        budget is null, actual is null, forecast is null
$$;

-- Until when each statement of these projects answers, those of the given periods counted in.
create function reporting.times(projects uuid[], periods text[])
returns table (project_id uuid, period_key text, version int, answers_until date, month_until date, is_latest boolean)
language sql as $$
    select project_id, period_key, version,
        greatest(answers_from, coalesce(min(answers_from) over (partition by project_id
            order by to_day desc, answers_from desc, version desc, period_key desc
            rows between unbounded preceding and 1 preceding), 'infinity')),
        greatest(answers_from, coalesce(min(answers_from) over (partition by project_id, date_trunc('month', to_day)
            order by to_day desc, answers_from desc, version desc, period_key desc
            rows between unbounded preceding and 1 preceding), 'infinity')),
        version = max(version) over (partition by project_id, period_key)
    from (select project_id, period_key, version, to_day, answers_from from reporting.standing
            where project_id in (select unnest(projects))
        union
        select project_id, period_key, version, to_day, answers_from from reporting.snapshot
            where project_id in (select unnest(projects)) and period_key in (select unnest(periods))) known
$$;

-- Takes over the snapshots of these projects and periods that stand nowhere yet. Whoever adds snapshots of the same
-- project at the same time waits here, so that each sees what the other added.
create function reporting.stand(projects uuid[], periods text[]) returns void language plpgsql as $$
declare
    months date[];
begin
    if projects is null then
        return;
    end if;
    perform from reporting.project_fact where project_id in (select unnest(projects)) order by project_id
        for no key update;
    months := array(select distinct date_trunc('month', to_day)::date from reporting.period
        where key in (select unnest(periods)));
    perform reporting.tally(projects, months, -1);
    insert into reporting.standing (answers_until, month_until, is_latest,
        project_id, period_key, version, to_day, answers_from, rate, total_currency, key, name, state, is_over,
        department_id, department, programme_key, programme, portfolio_keys, portfolios, manager_id, manager, sponsor,
        baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget, actual, forecast, reported,
        computed, agreement, decision, report_period, reported_on, fresh_until)
    select t.answers_until, t.month_until, t.is_latest,
        s.project_id, s.period_key, s.version, s.to_day, s.answers_from, s.rate, s.total_currency, s.key, s.name,
        s.state, s.is_over, s.department_id, s.department, s.programme_key, s.programme, s.portfolio_keys,
        s.portfolios, s.manager_id, s.manager, s.sponsor, s.baseline_finish, s.forecast_finish, s.actual_finish,
        s.slip_days, s.currency, s.budget, s.actual, s.forecast, s.reported, s.computed, s.agreement, s.decision,
        s.report_period, s.reported_on, s.fresh_until
    from reporting.times(projects, periods) t
    join reporting.snapshot s on s.project_id = t.project_id and s.period_key = t.period_key and s.version = t.version
    where s.period_key in (select unnest(periods))
    order by s.to_day, s.project_id
    on conflict do nothing;
    update reporting.standing s
    set answers_until = t.answers_until, month_until = t.month_until, is_latest = t.is_latest
    from reporting.times(projects, periods) t
    where t.project_id = s.project_id and t.period_key = s.period_key and t.version = s.version
        and (t.answers_until, t.month_until, t.is_latest) is distinct from (s.answers_until, s.month_until, s.is_latest);
    perform reporting.tally(projects, months, 1);
end $$;

create function reporting.follow_snapshots() returns trigger language plpgsql as $$
begin
    perform reporting.stand(array_agg(distinct project_id), array_agg(distinct period_key)) from added;
    return null;
end $$;
create trigger standing after insert on reporting.snapshot referencing new table as added
    for each statement execute function reporting.follow_snapshots();

select reporting.stand(array_agg(distinct project_id), array_agg(distinct period_key)) from reporting.snapshot;