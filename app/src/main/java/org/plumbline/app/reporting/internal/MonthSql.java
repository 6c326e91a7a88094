package org.plumbline.app.reporting.internal;

/// Figures by month: each project by the last statement of each month that answered on the day asked for.
///
/// Late is what was late on the last day of the statement's period. Where a person asks for everything and sees it, the
/// sums kept in `reporting.month_tally` answer, less the few projects that this person may not see; else the statements
/// of the projects asked for are added up.
final class MonthSql {
    private static final String ALIKE =
            "to_day, reported, computed, agreement, is_over, is_late, is_reported, is_asked,"
                    + " currency, rate, total_currency";
    private static final String OF_STATEMENT = """
            s.to_day, s.reported, s.computed, s.agreement, s.is_over,
                reporting.is_late(s) as is_late, s.report_period is not null as is_reported,
                s.decision is not null as is_asked, s.currency, s.rate, s.total_currency
            """;
    private static final String LAST_25 = " and s.to_day > :today::date - interval '25 months'";
    private static final String SUMS = """
            , sum(projects) as projects, sum(budget) as budget, sum(actual) as actual, sum(forecast) as forecast
            """;
    /// Alike too in which amounts are unknown, so that what is taken away leaves no zero where nothing was known.
    private static final String GROUPED =
            " group by " + ALIKE + ", budget is null, actual is null, forecast is null having sum(projects) <> 0";
    private static final String ROWS = "(select " + OF_STATEMENT + ", 1 as projects, s.budget, s.actual, s.forecast"
            + " from reporting.standing s join answer a on a.project_id = s.project_id"
            + " where s.answers_from <= :today and s.month_until > :today" + LAST_25 + ") one";
    private static final String KEPT = "(select " + ALIKE + ", projects, budget, actual, forecast"
            + " from reporting.month_tally s where true" + LAST_25
            + " union all select " + OF_STATEMENT + ", -1, -s.budget, -s.actual, -s.forecast"
            + " from reporting.standing s where s.month_until = 'infinity' and s.project_id in (select unnest(:hidden::uuid[])"
            + " union all select project_id from reporting.project_fact where is_archived)" + LAST_25 + ") one";

    static final String ADD_UP = "with gone as (delete from reporting.month_tally returning *)"
            + " insert into reporting.month_tally (answers_from, " + ALIKE + ", projects, budget, actual, forecast)"
            + " select max(answers_from), " + ALIKE + SUMS + " from gone" + GROUPED;

    private MonthSql() {}

    /// Rows of `placed` for each month.
    ///
    /// @param isWhole true where the kept sums answer
    static String months(boolean isWhole) {
        return """
                select to_char(to_day, 'YYYY-MM'), to_char(to_day, 'YYYY-MM'), reported, computed, agreement, is_over,
                    is_late, case when is_over or is_reported then 'FRESH' else 'NONE' end, is_asked, currency, projects,
                    budget, actual, forecast, rate, total_currency, null::date, false
                from (select\s""" + ALIKE + SUMS + " from " + (isWhole ? KEPT : ROWS) + GROUPED + ") month";
    }
}
