package org.plumbline.app.reporting.internal;

/// Reads closed projects beside what they promised.
///
/// The first baseline is the earliest that a frozen report holds, else the approved one. Scope and benefits are as
/// recorded at the closing, else as last rated: green or amber-green counts as delivered.
public final class ClosedSql {
    private static final String CLOSED = """
            with rule as (select * from reporting.success_rule order by version desc limit 1),
            closed as (select f.project_id, f.key, f.name, f.department, f.actual_finish, f.baseline_finish,
                f.actual_finish - f.baseline_finish as late_days, f.currency, f.budget, f.actual,
                k.scope_percent, k.benefits_percent, k.note,
                extract(year from f.actual_finish)::int::text as year, f.actual_finish >= c.office_since as is_after,
                f.actual_finish - f.baseline_finish <= r.late_days as is_on_time,
                f.actual <= f.budget * (1 + r.over_percent / 100) as is_on_budget,
                case when k.scope_percent is not null then k.scope_percent >= r.scope_percent
                    else %1$s end as is_in_scope,
                case when k.benefits_percent is not null then k.benefits_percent >= r.benefits_percent
                    else %2$s end as is_beneficial,
                case when b.baseline_finish > b.start_date then (f.actual_finish - b.baseline_finish)::numeric
                    / (b.baseline_finish - b.start_date) end as duration,
                case when m.budget > 0 then (f.actual - m.budget) / m.budget end as cost
                from reporting.project_fact f cross join rule r cross join reporting.calendar c
                left join reporting.closing k on k.project_id = f.project_id
                cross join lateral (select s.baseline_finish, coalesce(s.start_date, f.start_date) as start_date, s.to_day
                    from reporting.snapshot s where s.project_id = f.project_id and s.baseline_finish is not null
                    union all select f.baseline_finish, f.start_date, 'infinity' order by to_day limit 1) b
                cross join lateral (select s.budget, s.to_day from reporting.snapshot s
                    where s.project_id = f.project_id and s.budget is not null
                    and s.currency is not distinct from f.currency
                    union all select f.budget, 'infinity' order by to_day limit 1) m
                where f.state = 'CLOSED' and f.actual_finish is not null and not f.is_archived
                and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)
                and (:portfolio::text is null or :portfolio = any(f.portfolio_keys))
                and (:programme::text is null or f.programme_key = :programme)
                and (:department::text is null or f.department = :department)
                and (:project::uuid is null or f.project_id = :project))
            """.formatted(rated("SCOPE"), rated("BENEFITS"));

    /// All four known and kept; null where one of them is not known.
    private static final String SUCCESS =
            "(is_on_time and is_on_budget and is_in_scope and is_beneficial)::int) filter (where is_on_time is not null"
                    + " and is_on_budget is not null and is_in_scope is not null and is_beneficial is not null";

    /// Figures of each cut: of all, by year, by department, before and after the office.
    public static final String FIGURES = CLOSED + """
            , cut as (select 'all' as kind, 'ALL' as label, closed.* from closed
                union all select 'year', year, closed.* from closed
                union all select 'department', coalesce(department, ''), closed.* from closed
                union all select 'office', case when is_after then 'AFTER' else 'BEFORE' end, closed.* from closed
                    where is_after is not null)
            select kind, label, count(*) as closed, avg(is_on_time::int) as on_time, avg(is_on_budget::int) as on_budget,
            avg(is_in_scope::int) as in_scope, avg(is_beneficial::int) as beneficial,
            avg(""" + SUCCESS + ") as success, count(" + SUCCESS + """
            ) as judged, count(duration) as timed, count(cost) as costed,
            percentile_cont(0.5) within group (order by duration)::numeric as duration_median,
            (percentile_cont(0.75) within group (order by duration)
                - percentile_cont(0.25) within group (order by duration))::numeric as duration_spread,
            percentile_cont(0.5) within group (order by cost)::numeric as cost_median,
            (percentile_cont(0.75) within group (order by cost)
                - percentile_cont(0.25) within group (order by cost))::numeric as cost_spread
            from cut group by kind, label order by kind, label
            """;

    /// The projects, latest first.
    public static final String PROJECTS = CLOSED + " select * from closed order by actual_finish desc, key limit 200";

    private ClosedSql() {}

    private static String rated(String dimension) {
        return "case when f.ratings ->> '" + dimension + "' in ('GREEN', 'AMBER_GREEN') then true when f.ratings ->> '"
                + dimension + "' in ('AMBER', 'AMBER_RED', 'RED') then false end";
    }
}
