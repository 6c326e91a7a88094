package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
    private static final String ANSWER = """
            with answer as not materialized (select s.*, s.decision is not null as is_asked, case when s.is_over then 'FRESH' when s.fresh_until is null then 'NONE'
                    when s.fresh_until < :today then 'STALE' else 'FRESH' end as freshness,
                not s.is_over and (coalesce(s.slip_days, 0) > 0
                    or coalesce(coalesce(s.forecast_finish, s.baseline_finish) < :today, false)) as is_late from
            """;
    private static final String LIVE = " reporting.live s where true";
    /// Asked as an overlap, for which the database expects more rows than for "holds the day".
    private static final String FROZEN = """
             reporting.standing s
                where daterange(s.answers_from, s.answers_until) && daterange(:asOf::date, :asOf::date, '[]')
            """;
    private static final String KEPT = """
             and not exists (select from reporting.project_fact k where k.project_id = s.project_id and k.is_archived)
            """;
    /// A function in the list of columns costs a fifth of one in the list of tables; without portfolios, one row of
    /// none.
    private static final String EACH_PORTFOLIO = """
             cross join lateral (select unnest(case when a.portfolio_keys = '{}' then array[null::text]
                    else a.portfolio_keys end),
                unnest(case when a.portfolio_keys = '{}' then array[null::text] else a.portfolios end)) as g (key, name)
            """;

    private AnswerSql() {}

    /// The common table expression `answer`.
    static String answer(StatusQuestion question, Sight sight) {
        return ANSWER + (question.asOf() == null ? LIVE : FROZEN + KEPT) + asked(question, sight) + ")";
    }

    /// Which rows of `reporting.standing s` answer a question on the last day of a period, whatever day it asks for.
    static String atEndOf(StatusQuestion question, Sight sight) {
        return " where daterange(s.answers_from, s.answers_until) @>"
                + " (select to_day from reporting.period where key = :period)" + KEPT + asked(question, sight);
    }

    /// What may be seen and is asked for. A condition that holds for every row is left out: with it the database would
    /// plan for a single row.
    private static String asked(StatusQuestion question, Sight sight) {
        return (sight.seesAll() ? "" : " and s.project_id = any(:seen)")
                + (sight.hidden().isEmpty() ? "" : " and s.project_id <> all(:hidden)")
                + (question.withOver() ? "" : " and not s.is_over")
                + (question.project() == null ? "" : " and s.project_id = :project")
                + (question.among() == null ? "" : " and s.project_id = any(:among)")
                + (question.portfolio() == null ? "" : " and :portfolio = any(s.portfolio_keys)")
                + (question.programme() == null ? "" : " and s.programme_key = :programme")
                + (question.department() == null ? "" : " and s.department = :department")
                + (question.manager() == null ? "" : " and s.manager_id::text = :manager")
                + (question.text().isBlank()
                        ? ""
                        : " and position(:text in lower(concat_ws(' ', s.key, s.name, s.manager, s.sponsor))) > 0");
    }

    /// The rows of `answer` of one chip; [Rollup.Group#shown] counts the same.
    static String shown(StatusQuestion question) {
        return switch (question.show()) {
            case ALL -> " where true";
            case RED -> " where reported in ('RED', 'AMBER_RED')";
            case FALSE_GREEN -> " where agreement = 'FALSE_GREEN'";
            case LATE -> " where is_late";
            case STALE -> " where freshness = 'STALE'";
            case NOT_REPORTED -> " where freshness = 'NONE'";
            case DECISION -> " where is_asked";
        };
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

    /// The same for the few rows of a page, found one by one: the database does not know how few they are.
    static String wideOfFew(StatusQuestion question) {
        return question.asOf() == null
                ? " cross join lateral (select * from reporting.project_fact w where w.project_id = p.project_id limit 1) w "
                : " cross join lateral (select * from reporting.snapshot w where w.project_id = p.project_id"
                        + " and w.period_key = p.period_key and w.version = p.version limit 1) w ";
    }

    /// The columns of `answer` that [#place] needs.
    static String groupColumns(RollupBy by) {
        return switch (by) {
            case PORTFOLIO -> ", portfolio_keys, portfolios";
            case PROGRAMME -> ", programme_key, programme";
            case DEPARTMENT -> ", department";
            case MANAGER -> ", manager_id, manager";
            case MONTH, NONE -> "";
        };
    }

    /// How a row of `answer a` finds its groups: `g.key` and `g.name`.
    static String place(RollupBy by) {
        return switch (by) {
            case PORTFOLIO -> EACH_PORTFOLIO;
            case PROGRAMME -> " cross join lateral (select a.programme_key, a.programme) as g (key, name) ";
            case DEPARTMENT -> " cross join lateral (select a.department, a.department) as g (key, name) ";
            case MANAGER -> " cross join lateral (select a.manager_id::text, a.manager) as g (key, name) ";
            case MONTH, NONE -> " cross join lateral (select null::text, null::text) as g (key, name) ";
        };
    }

    static Map<String, @Nullable Object> parameters(StatusQuestion question, Sight sight, LocalDate today) {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        var asOf = question.asOf();
        parameters.put("asOf", asOf);
        parameters.put("today", asOf == null ? today : asOf);
        parameters.put("portfolio", question.portfolio());
        parameters.put("programme", question.programme());
        parameters.put("department", question.department());
        parameters.put("manager", question.manager());
        parameters.put("project", question.project());
        var among = question.among();
        if (among != null) {
            parameters.put("among", among.toArray(UUID[]::new));
        }
        parameters.put("text", question.text().strip().toLowerCase(java.util.Locale.ROOT));
        return parameters;
    }
}
