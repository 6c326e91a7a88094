package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusQuestion;

/// The one way in which status is asked for: `answer` is a row a project, from the live facts or, as of a day, from
/// the frozen statement that answers for it, within what the asking person may see.
///
/// Both come from narrow rows (`reporting.live`, `reporting.standing`) that hold what is filtered, sorted and summed
/// by;
/// documents are opened for the rows of a page only, by [#wide].
final class AnswerSql {
    private static final String SEEN = " (:seesAll or s.project_id = any(:seen)) and s.project_id <> all(:hidden) ";
    private static final String LIVE = "with source as (select s.* from reporting.live s where" + SEEN;
    private static final String FROZEN = """
            with source as (select s.* from reporting.standing s
                where daterange(s.answers_from, s.answers_until) @> :asOf::date
                and s.project_id not in (select project_id from reporting.project_fact where is_archived) and
            """ + SEEN;
    private static final String ONE = " and s.project_id = :project";
    private static final String ANSWER = """
            ), answer as not materialized (select a.*, a.decision is not null as is_asked, case when a.is_over then 'FRESH' when a.fresh_until is null then 'NONE'
                    when a.fresh_until < :today then 'STALE' else 'FRESH' end as freshness,
                not a.is_over and (coalesce(a.slip_days, 0) > 0
                    or coalesce(coalesce(a.forecast_finish, a.baseline_finish) < :today, false)) as is_late
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
            else is_asked end
            """;

    /// A function in the list of columns costs a fifth of one in the list of tables; without portfolios, one row of
    /// none.
    private static final String EACH_PORTFOLIO = """
             cross join lateral (select unnest(case when a.portfolio_keys = '{}' then array[null::text]
                    else a.portfolio_keys end),
                unnest(case when a.portfolio_keys = '{}' then array[null::text] else a.portfolios end)) as g (key, name)
            """;

    private AnswerSql() {}

    /// The common table expressions `source` and `answer`.
    static String answer(StatusQuestion question) {
        return (question.asOf() == null ? LIVE : FROZEN) + (question.project() == null ? "" : ONE) + ANSWER;
    }

    /// In how many groups a row of `answer a` stands.
    static String places(RollupBy by) {
        return by == RollupBy.PORTFOLIO ? "greatest(cardinality(a.portfolio_keys), 1)" : "1";
    }

    /// The columns of `answer a` by which [#wide] finds the whole row.
    static String id(StatusQuestion question) {
        return question.asOf() == null ? "a.project_id" : "a.project_id, a.period_key, a.version";
    }

    /// Joins the whole row `w` to narrow rows `p` of `answer`: the one with the documents.
    static String wide(StatusQuestion question) {
        return question.asOf() == null
                ? " join reporting.project_fact w on w.project_id = p.project_id "
                : " join reporting.snapshot w on w.project_id = p.project_id and w.period_key = p.period_key"
                        + " and w.version = p.version ";
    }

    /// The columns of `answer` that [#place] needs.
    static String groupColumns(RollupBy by) {
        return switch (by) {
            case PORTFOLIO -> ", portfolio_keys, portfolios";
            case PROGRAMME -> ", programme_key, programme";
            case DEPARTMENT -> ", department_id, department";
            case MANAGER -> ", manager_id, manager";
            case MONTH, NONE -> "";
        };
    }

    /// How a row of `answer a` finds its groups: `g.key` and `g.name`.
    static String place(RollupBy by) {
        return switch (by) {
            case PORTFOLIO -> EACH_PORTFOLIO;
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
