-- A statement is late by its month as the wall of its last day calls it late: not over, and expected after the promised
-- finish, or with the expected day passed when the month's period ended.
create function reporting.is_late(s reporting.standing) returns boolean language sql immutable as $$
    select not s.is_over and (coalesce(s.slip_days, 0) > 0
        or coalesce(coalesce(s.forecast_finish, s.baseline_finish) < s.to_day, false))
$$;

create or replace function reporting.tally(projects uuid[], months date[], sign int) returns void language sql as $$
    insert into reporting.month_tally
    select to_day, max(answers_from), reported, computed, agreement, is_over, reporting.is_late(s),
        report_period is not null, decision is not null, currency, rate, total_currency, sign * count(*),
        sign * sum(budget), sign * sum(actual), sign * sum(forecast)
    from reporting.standing s
    where project_id in (select unnest(projects)) and date_trunc('month', to_day)::date in (select unnest(months))
        and month_until = 'infinity'
    group by to_day, reported, computed, agreement, is_over, 7, 8, 9, currency, rate, total_currency,
        budget is null, actual is null, forecast is null
$$;

delete from reporting.month_tally;
insert into reporting.month_tally
select to_day, max(answers_from), reported, computed, agreement, is_over, reporting.is_late(s),
    report_period is not null, decision is not null, currency, rate, total_currency, count(*), sum(budget), sum(actual),
    sum(forecast)
from reporting.standing s
where month_until = 'infinity'
group by to_day, reported, computed, agreement, is_over, 7, 8, 9, currency, rate, total_currency,
    budget is null, actual is null, forecast is null;
