package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.reporting.internal.ClosedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How closed projects went against their approved promises, over time and before and after the office began.
@Service
public class Performance {
    private static final PerformanceFigures NOTHING =
            new PerformanceFigures("ALL", 0, null, null, null, null, null, 0, 0, 0, null, null, null, null);

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
    /// @param scopePercent of the promised scope that counts as delivered
    /// @param benefitsPercent of the promised benefits that counts as delivered
    public record SuccessRule(
            int version, int lateDays, BigDecimal overPercent, BigDecimal scopePercent, BigDecimal benefitsPercent) {}

    /// Which closed projects are asked for; null for all.
    ///
    /// @param portfolio key of the only portfolio
    /// @param programme key of the only programme
    /// @param department name of the only department
    public record Within(
            @Nullable String portfolio,
            @Nullable String programme,
            @Nullable String department) {
        /// All that may be seen.
        public static final Within ALL = new Within(null, null, null);
    }

    /// Figures by stretch of time.
    ///
    /// @param all over everything; closed is 0 where nothing was closed yet
    /// @param years by year of the finish
    /// @param departments by name, empty for none
    /// @param office BEFORE and AFTER the office began, empty while that day is not set
    /// @param rule the definition they were counted by
    public record Explored(
            PerformanceFigures all,
            List<PerformanceFigures> years,
            List<PerformanceFigures> departments,
            List<PerformanceFigures> office,
            SuccessRule rule) {
        public Explored {
            years = List.copyOf(years);
            departments = List.copyOf(departments);
            office = List.copyOf(office);
        }
    }

    private record Cut(String kind, PerformanceFigures figures) {}

    /// The definition of success in force.
    @Transactional(readOnly = true)
    public SuccessRule rule() {
        access.actor();
        return jdbc.sql("""
                        select version, late_days, over_percent, scope_percent, benefits_percent from reporting.success_rule order by version desc limit 1
                        """).query(Rows.of(SuccessRule.class)).single();
    }

    /// Sets the definition; the one before stays known.
    ///
    /// @param wanted its version is not looked at
    /// @throws Refusal where a bound makes no sense
    @Transactional
    public SuccessRule define(SuccessRule wanted) {
        access.require(Permission.FREEZE);
        if (wanted.lateDays() < 0
                || wanted.lateDays() > 365
                || isOdd(wanted.overPercent())
                || isOdd(wanted.scopePercent())
                || isOdd(wanted.benefitsPercent())) {
            throw new Refusal(ReportingRules.SUCCESS_ODD);
        }
        var before = rule();
        jdbc.sql("""
                        insert into reporting.success_rule
                        (version, late_days, over_percent, scope_percent, benefits_percent, set_by)
                        values (:version, :late, :over, :scope, :benefits, :by)
                        """)
                .param("version", before.version() + 1)
                .param("late", wanted.lateDays())
                .param("over", wanted.overPercent())
                .param("scope", wanted.scopePercent())
                .param("benefits", wanted.benefitsPercent())
                .param("by", access.actor().name())
                .update();
        audit.record(
                new Subject("success-rule", new UUID(0, 0x102), "Success", null),
                "defined",
                texts(before),
                texts(wanted));
        return rule();
    }

    private static boolean isOdd(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0;
    }

    private static Map<String, Object> texts(SuccessRule rule) {
        return Map.of(
                "Late days", rule.lateDays(),
                "Over percent", rule.overPercent(),
                "Scope percent", rule.scopePercent(),
                "Benefits percent", rule.benefitsPercent());
    }

    /// The figures of the closed projects that the acting person may see.
    @Transactional(readOnly = true)
    public Explored explore(Within within) {
        var cuts = jdbc.sql(ClosedSql.FIGURES)
                .params(parameters(access, within, null))
                .query(Performance::map)
                .list();
        var all = of(cuts, "all");
        return new Explored(
                all.isEmpty() ? NOTHING : all.getFirst(),
                of(cuts, "year"),
                of(cuts, "department"),
                of(cuts, "office").reversed(),
                rule());
    }

    static Map<String, @Nullable Object> parameters(Access access, Within within, @Nullable UUID project) {
        var parameters = new HashMap<String, @Nullable Object>(access.sight().parameters());
        parameters.put("portfolio", within.portfolio());
        parameters.put("programme", within.programme());
        parameters.put("department", within.department());
        parameters.put("project", project);
        return parameters;
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
                        row.getBigDecimal("in_scope"),
                        row.getBigDecimal("beneficial"),
                        row.getBigDecimal("success"),
                        row.getLong("judged"),
                        row.getLong("timed"),
                        row.getLong("costed"),
                        row.getBigDecimal("duration_median"),
                        row.getBigDecimal("duration_spread"),
                        row.getBigDecimal("cost_median"),
                        row.getBigDecimal("cost_spread")));
    }
}
