package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusQuestion;

/// The one way in which status is asked for: `answer` is a row a project, from the live facts or, as of a day, from
/// the frozen snapshot that answers for it, within what the asking person may see.
///
/// The snapshot is found by one step into an index for each project, so that the cost grows with the projects and not
/// with the length of their history.
final class AnswerSql {
    private static final String FRESHNESS = """
            a.*, case when a.is_over then 'FRESH' when a.fresh_until is null then 'NONE'
                when a.fresh_until < :today then 'STALE' else 'FRESH' end as freshness,
            not a.is_over and (coalesce(a.slip_days, 0) > 0
                or coalesce(coalesce(a.forecast_finish, a.baseline_finish) < :today, false)) as is_late
            """;
    private static final String LIVE = """
            with source as (select f.*, null::text as period_key, null::numeric as rate, null::text as total_currency
                from reporting.project_fact f where not f.is_archived and (:project::uuid is null or f.project_id = :project)
                and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)),
            """;
    private static final String FROZEN = """
            with source as (select s.* from reporting.project_fact f cross join lateral (
                    select * from reporting.snapshot s where s.project_id = f.project_id and s.answers_from <= :asOf
                    order by s.to_day desc, s.answers_from desc, s.version desc limit 1) s
                where not f.is_archived and (:project::uuid is null or f.project_id = :project)
                and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)),
            """;
    private static final String ANSWER = "answer as (select " + FRESHNESS + """
            from source a where (:withOver or not a.is_over)
            and (:portfolio::text is null or :portfolio = any(a.portfolio_keys))
            and (:programme::text is null or a.programme_key = :programme)
            and (:department::text is null or a.department = :department)
            and (:manager::text is null or a.manager_id::text = :manager)
            and (:text = '' or position(:text in lower(concat_ws(' ', a.key, a.name, a.manager, a.sponsor))) > 0))
            """;
    /// The rows of one chip.
    static final String SHOWN = """
            case :show when 'ALL' then true when 'RED' then reported in ('RED', 'AMBER_RED')
            when 'FALSE_GREEN' then agreement = 'FALSE_GREEN' when 'LATE' then is_late
            when 'STALE' then freshness = 'STALE' when 'NOT_REPORTED' then freshness = 'NONE'
            else decision is not null end
            """;

    private AnswerSql() {}

    /// The common table expressions `source` and `answer`.
    static String answer(StatusQuestion question) {
        return (question.asOf() == null ? LIVE : FROZEN) + ANSWER;
    }

    /// How a row of `answer a` finds its groups: `g.key` and `g.name`.
    static String place(RollupBy by) {
        return switch (by) {
            case PORTFOLIO -> " left join lateral unnest(a.portfolio_keys, a.portfolios) as g (key, name) on true ";
            case PROGRAMME -> " cross join lateral (select a.programme_key, a.programme) as g (key, name) ";
            case DEPARTMENT -> " cross join lateral (select a.department_id::text, a.department) as g (key, name) ";
            case MANAGER -> " cross join lateral (select a.manager_id::text, a.manager) as g (key, name) ";
            case MONTH, NONE -> " cross join lateral (select null::text, null::text) as g (key, name) ";
        };
    }

    static Map<String, @Nullable Object> parameters(StatusQuestion question, Sight sight, LocalDate today) {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        var asOf = question.asOf();
        parameters.put("asOf", asOf);
        parameters.put("today", asOf == null ? today : asOf);
        parameters.put("withOver", question.withOver());
        parameters.put("portfolio", question.portfolio());
        parameters.put("programme", question.programme());
        parameters.put("department", question.department());
        parameters.put("manager", question.manager());
        parameters.put("project", question.project());
        parameters.put("text", question.text().strip().toLowerCase(java.util.Locale.ROOT));
        parameters.put("show", question.show().name());
        return parameters;
    }
}
