-- Since when the oldest decision waits that a project asks for: as the register says, else since the report. It stands
-- on the narrow row, so that nobody opens the documents of every project to find the oldest.
create function reporting.asked_since(decision text, decisions jsonb, reported_on date) returns date
language sql stable as $$
    select case when decision is not null then
        coalesce((select min((d ->> 'requestedOn')::date) from jsonb_array_elements(decisions) d), reported_on) end
$$;

alter table reporting.live add column asked_since date;
alter table reporting.standing add column asked_since date;

create or replace function reporting.follow_facts() returns trigger language plpgsql as $$
begin
    if new.is_archived then
        delete from reporting.live where project_id = new.project_id;
        return null;
    end if;
    insert into reporting.live (project_id,
        key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
        manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
        actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until,
        asked_since)
    values (new.project_id,
        new.key, new.name, new.state, new.is_over, new.department_id, new.department, new.programme_key,
        new.programme, new.portfolio_keys, new.portfolios, new.manager_id, new.manager, new.sponsor,
        new.baseline_finish, new.forecast_finish, new.actual_finish, new.slip_days, new.currency, new.budget,
        new.actual, new.forecast, new.reported, new.computed, new.agreement, new.decision, new.report_period,
        new.reported_on, new.fresh_until, reporting.asked_since(new.decision, new.decisions, new.reported_on))
    on conflict (project_id) do update set (
        key, name, state, is_over, department_id, department, programme_key, programme, portfolio_keys, portfolios,
        manager_id, manager, sponsor, baseline_finish, forecast_finish, actual_finish, slip_days, currency, budget,
        actual, forecast, reported, computed, agreement, decision, report_period, reported_on, fresh_until,
        asked_since)
    = (
        excluded.key, excluded.name, excluded.state, excluded.is_over, excluded.department_id, excluded.department,
        excluded.programme_key, excluded.programme, excluded.portfolio_keys, excluded.portfolios, excluded.manager_id,
        excluded.manager, excluded.sponsor, excluded.baseline_finish, excluded.forecast_finish,
        excluded.actual_finish, excluded.slip_days, excluded.currency, excluded.budget, excluded.actual,
        excluded.forecast, excluded.reported, excluded.computed, excluded.agreement, excluded.decision,
        excluded.report_period, excluded.reported_on, excluded.fresh_until, excluded.asked_since)
    where live.* is distinct from excluded.*;
    return null;
end $$;

create or replace function reporting.stand(projects uuid[], periods text[]) returns void language plpgsql as $$
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
        computed, agreement, decision, report_period, reported_on, fresh_until, asked_since)
    select t.answers_until, t.month_until, t.is_latest,
        s.project_id, s.period_key, s.version, s.to_day, s.answers_from, s.rate, s.total_currency, s.key, s.name,
        s.state, s.is_over, s.department_id, s.department, s.programme_key, s.programme, s.portfolio_keys,
        s.portfolios, s.manager_id, s.manager, s.sponsor, s.baseline_finish, s.forecast_finish, s.actual_finish,
        s.slip_days, s.currency, s.budget, s.actual, s.forecast, s.reported, s.computed, s.agreement, s.decision,
        s.report_period, s.reported_on, s.fresh_until,
        reporting.asked_since(s.decision, s.decisions, s.reported_on)
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

update reporting.live l
set asked_since = reporting.asked_since(f.decision, f.decisions, f.reported_on)
from reporting.project_fact f
where f.project_id = l.project_id and f.decision is not null;
update reporting.standing s
set asked_since = reporting.asked_since(t.decision, t.decisions, t.reported_on)
from reporting.snapshot t
where t.project_id = s.project_id and t.period_key = s.period_key and t.version = s.version and t.decision is not null;
