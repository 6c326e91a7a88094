package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Adds rows to `reporting.snapshot`; the database refuses to change any. Each way in is one statement for all
/// projects.
@Component
public class SnapshotTable {
    /// What a snapshot copies of a project that does not change with the period.
    private static final String IDENTITY = """
            project_id, key, name, kind, is_confidential, category, goal, department_id, department, programme_id,
            programme_key, programme, portfolio_ids, portfolio_keys, portfolios, owner_id, owner, sponsor_id, sponsor,
            manager_id, manager, gaps, missing, source_system
            """;
    private static final String FACTS = """
            state, is_active, is_over, start_date, baseline_finish, forecast_finish, actual_finish, percent_complete,
            currency, budget, actual, forecast, risks, issues, top_risks, decisions, milestones, source_file,
            facts_as_of, computed, computed_by, evidence
            """;
    private static final String REPORT = """
            report_id, report_period, reported, ratings, report, reporter, reported_on, fresh_until, report_file
            """;
    private static final String HEAD = "period_key, version, to_day, answers_from, taken_by, rate, total_currency";
    private static final String INSERT =
            "insert into reporting.snapshot (" + HEAD + ", tasks, " + IDENTITY + ", " + FACTS + ", " + REPORT + ")\n";
    private static final String RATE = """
            left join lateral (select case when f.currency = c.currency then 1 else (select r.rate from reporting.rate r
                where r.currency = f.currency and r.from_day <= :to order by r.from_day desc limit 1) end as rate,
                c.currency as total_currency from reporting.calendar c) money on true
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SnapshotTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Takes a snapshot of every project that was not over before the period, with the report handed in for it; a
    /// project without one is reported NONE.
    ///
    /// @return how many
    public int freeze(PeriodView period, LocalDate today, String by) {
        var taken = jdbc.sql(INSERT + "select :key, 1 + coalesce((select max(s.version) from reporting.snapshot s"
                        + " where s.project_id = f.project_id and s.period_key = :key), 0), :to, :answers, :by,"
                        + " money.rate, money.total_currency, f.tasks, " + of("f", IDENTITY) + ", " + of("f", FACTS)
                        + """
                        , r.id, r.period_key, coalesce(r.overall, 'NONE'), coalesce(r.body -> 'ratings', '{}'), r.body,
                        r.author, least(r.submitted_at::date, :to), case when r.id is not null then :fresh::date end,
                        r.source_file
                        from reporting.project_fact f
                        left join reporting.status_report r on r.project_id = f.project_id and r.period_key = :key
                            and r.state in ('SUBMITTED', 'VALIDATED')
                        """ + RATE + """
                        where not f.is_archived and not (f.is_over and coalesce(f.actual_finish < :from, false))
                        """)
                .param("key", period.key())
                .param("from", period.fromDay())
                .param("to", period.toDay())
                .param("fresh", period.freshUntil())
                .param("answers", period.toDay().isBefore(today) ? period.toDay() : today)
                .param("by", by)
                .update();
        jdbc.sql("""
                        update reporting.status_report set state = 'FROZEN', changed_at = now()
                        where period_key = :key and state in ('SUBMITTED', 'VALIDATED')
                        """).param("key", period.key()).update();
        return taken;
    }

    /// How many of the projects were reported in each rating by the latest snapshot that answers for a day.
    public Map<Rag, Long> ratings(Collection<UUID> projects, LocalDate day) {
        var counts = new EnumMap<Rag, Long>(Rag.class);
        jdbc.sql("""
                        select reported, count(*) from (select distinct on (project_id) reported from reporting.snapshot
                        where project_id = any(:ids) and answers_from <= :day
                        order by project_id, to_day desc, version desc) latest group by reported
                        """)
                .param("ids", projects.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    counts.put(Rag.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /// Adds what files or a loader tell of a period, where it differs from the latest version there is.
    ///
    /// @param rows by column name; `answers_from` too
    /// @return how many were added
    public int add(PeriodView period, List<Map<String, @Nullable Object>> rows, String by) {
        return jdbc.sql("with x as (select * from jsonb_populate_recordset(null::reporting.snapshot, :rows::jsonb))\n"
                        + INSERT + "select :key, 1 + coalesce(s.version, 0), :to, x.answers_from, :by, money.rate,"
                        + " money.total_currency, l.tasks, " + of("l", IDENTITY) + ", " + of("x", FACTS) + ", "
                        + of("x", REPORT) + "\n" + """
                        from x join reporting.project_fact l on l.project_id = x.project_id
                        join lateral (select x.currency) f on true
                        left join lateral (select * from reporting.snapshot p where p.project_id = x.project_id
                            and p.period_key = :key order by p.version desc limit 1) s on true
                        """ + RATE + """
                        where s.version is null or (s.answers_from, s.state, s.start_date, s.baseline_finish,
                        s.forecast_finish, s.actual_finish, s.percent_complete, s.currency, s.budget, s.actual,
                        s.forecast, s.risks, s.issues, s.reported, s.report) is distinct from (x.answers_from, x.state,
                        x.start_date, x.baseline_finish, x.forecast_finish, x.actual_finish, x.percent_complete,
                        x.currency, x.budget, x.actual, x.forecast, x.risks, x.issues, x.reported, x.report)
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("key", period.key())
                .param("to", period.toDay())
                .param("by", by)
                .update();
    }

    /// Adds the next version with another report on the facts of the latest one.
    public void correct(ReportView report, PeriodView period, String by) {
        jdbc.sql(INSERT + "select s.period_key, s.version + 1, s.to_day, s.answers_from, :by, s.rate, s.total_currency,"
                        + " s.tasks, " + of("s", IDENTITY) + ", " + of("s", FACTS) + """
                        , r.id, r.period_key, r.overall, coalesce(r.body -> 'ratings', '{}'), r.body, r.author,
                        least(r.submitted_at::date, s.to_day), :fresh, r.source_file
                        from (select * from reporting.snapshot where project_id = :project and period_key = :key
                            order by version desc limit 1) s
                        join reporting.status_report r on r.id = :report
                        """)
                .param("by", by)
                .param("fresh", period.freshUntil())
                .param("project", report.projectId())
                .param("key", period.key())
                .param("report", report.id())
                .update();
    }

    private static String of(String alias, String columns) {
        return alias + "." + columns.strip().replaceAll(",\\s+", ", " + alias + ".");
    }
}
