package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How closed projects went against their approved promises, over time and before and after the office began.
@Service
public class Performance {
    private static final String FIGURES = """
            with rule as (select late_days, over_percent from reporting.success_rule order by version desc limit 1),
            closed as (select f.actual_finish, extract(year from f.actual_finish)::int::text as year,
                f.actual_finish >= c.office_since as is_after,
                f.actual_finish - f.baseline_finish <= r.late_days as is_on_time,
                f.actual <= f.budget * (1 + r.over_percent / 100) as is_on_budget,
                case when f.baseline_finish > f.start_date then (f.actual_finish - f.baseline_finish)::numeric
                    / (f.baseline_finish - f.start_date) end as duration,
                case when f.budget > 0 then (f.actual - f.budget) / f.budget end as cost
                from reporting.project_fact f cross join rule r cross join reporting.calendar c
                where f.state = 'CLOSED' and f.actual_finish is not null and not f.is_archived
                and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)),
            cut as (select 'all' as kind, 'ALL' as label, closed.* from closed
                union all select 'year', year, closed.* from closed
                union all select 'office', case when is_after then 'AFTER' else 'BEFORE' end, closed.* from closed
                    where is_after is not null)
            select kind, label, count(*) as closed, avg(is_on_time::int) as on_time, avg(is_on_budget::int) as on_budget,
            avg((is_on_time and is_on_budget)::int) filter (where is_on_time is not null and is_on_budget is not null)
                as success,
            percentile_cont(0.5) within group (order by duration)::numeric as duration_median,
            (percentile_cont(0.75) within group (order by duration)
                - percentile_cont(0.25) within group (order by duration))::numeric as duration_spread,
            percentile_cont(0.5) within group (order by cost)::numeric as cost_median,
            (percentile_cont(0.75) within group (order by cost)
                - percentile_cont(0.25) within group (order by cost))::numeric as cost_spread
            from cut group by kind, label order by kind, label
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;

    Performance(JdbcClient jdbc, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// When a closed project counts as a success.
    ///
    /// @param version rises with each change, and is shown with every figure counted by it
    /// @param lateDays finish after the baseline that is still on time
    /// @param overPercent cost over the budget that is still on budget
    public record SuccessRule(int version, int lateDays, BigDecimal overPercent) {}

    /// Figures by stretch of time.
    ///
    /// @param all over everything; closed is 0 where nothing was closed yet
    /// @param years by year of the finish
    /// @param office BEFORE and AFTER the office began, empty while that day is not set
    /// @param rule the definition they were counted by
    public record Explored(
            PerformanceFigures all, List<PerformanceFigures> years, List<PerformanceFigures> office, SuccessRule rule) {
        public Explored {
            years = List.copyOf(years);
            office = List.copyOf(office);
        }
    }

    private record Cut(String kind, PerformanceFigures figures) {}

    /// The definition of success in force.
    @Transactional(readOnly = true)
    public SuccessRule rule() {
        access.actor();
        return jdbc.sql("""
                        select version, late_days, over_percent from reporting.success_rule order by version desc limit 1
                        """).query(Rows.of(SuccessRule.class)).single();
    }

    /// Sets the definition; the one before stays known.
    @Transactional
    public SuccessRule define(int lateDays, BigDecimal overPercent) {
        access.require(Permission.FREEZE);
        if (lateDays < 0
                || lateDays > 365
                || overPercent.signum() < 0
                || overPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal(ReportingRules.CALENDAR_ODD, lateDays + ", " + overPercent);
        }
        var before = rule();
        jdbc.sql("""
                        insert into reporting.success_rule (version, late_days, over_percent, set_by)
                        values (:version, :late, :over, :by)
                        """)
                .param("version", before.version() + 1)
                .param("late", lateDays)
                .param("over", overPercent)
                .param("by", access.actor().name())
                .update();
        audit.record(
                new Subject("success-rule", new java.util.UUID(0, 0x102), "Success", null),
                "defined",
                Map.of("Late days", before.lateDays(), "Over percent", before.overPercent()),
                Map.of("Late days", lateDays, "Over percent", overPercent));
        return rule();
    }

    /// The figures of the closed projects that the acting person may see.
    @Transactional(readOnly = true)
    public Explored explore() {
        var cuts = jdbc.sql(FIGURES)
                .params(access.sight().parameters())
                .query(Performance::map)
                .list();
        var all = of(cuts, "all");
        return new Explored(
                all.isEmpty()
                        ? new PerformanceFigures("ALL", 0, null, null, null, null, null, null, null)
                        : all.getFirst(),
                of(cuts, "year"),
                of(cuts, "office").reversed(),
                rule());
    }

    private static List<PerformanceFigures> of(List<Cut> cuts, String kind) {
        return cuts.stream()
                .filter(cut -> cut.kind().equals(kind))
                .map(Cut::figures)
                .toList();
    }

    private static Cut map(ResultSet row, int number) throws SQLException {
        return new Cut(
                row.getString("kind"),
                new PerformanceFigures(
                        row.getString("label"),
                        row.getLong("closed"),
                        row.getBigDecimal("on_time"),
                        row.getBigDecimal("on_budget"),
                        row.getBigDecimal("success"),
                        row.getBigDecimal("duration_median"),
                        row.getBigDecimal("duration_spread"),
                        row.getBigDecimal("cost_median"),
                        row.getBigDecimal("cost_spread")));
    }
}
