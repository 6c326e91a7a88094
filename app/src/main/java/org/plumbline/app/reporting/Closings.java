package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.reporting.internal.ClosedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What closed projects left: dates, cost, scope and benefits beside what was promised.
@Service
public class Closings {
    private static final BigDecimal MOST = BigDecimal.valueOf(999);
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;

    Closings(JdbcClient jdbc, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /// A closed project.
    ///
    /// @param lateDays after the approved baseline, early is negative
    /// @param scopePercent of the promised scope, null where nobody recorded it
    /// @param benefitsPercent of the promised benefits, null where nobody recorded it
    /// @param isOnTime null where a day is missing, as are the others where their facts are
    public record Closed(
            UUID projectId,
            String key,
            String name,
            @Nullable String department,
            LocalDate actualFinish,
            @Nullable LocalDate baselineFinish,
            @Nullable Integer lateDays,
            @Nullable String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal scopePercent,
            @Nullable BigDecimal benefitsPercent,
            @Nullable String note,
            @Nullable Boolean isOnTime,
            @Nullable Boolean isOnBudget,
            @Nullable Boolean isInScope,
            @Nullable Boolean isBeneficial) {
        /// True where all four promises were kept, null where one of the four is not known.
        public @Nullable Boolean isSuccess() {
            return isOnTime == null || isOnBudget == null || isInScope == null || isBeneficial == null
                    ? null
                    : isOnTime && isOnBudget && isInScope && isBeneficial;
        }
    }

    /// The closed projects that the acting person may see, latest first, 200 at most.
    @Transactional(readOnly = true)
    public List<Closed> of(Performance.Within within) {
        return jdbc.sql(ClosedSql.PROJECTS)
                .params(Performance.parameters(access, within, null))
                .query(Rows.of(Closed.class))
                .list();
    }

    /// One.
    ///
    /// @throws Missing where it is not known, or may not be seen
    /// @throws Refusal where it is not closed yet
    @Transactional(readOnly = true)
    public Closed get(ProjectView project) {
        access.require(Permission.SEE, project.id());
        return jdbc.sql(ClosedSql.PROJECTS)
                .params(Performance.parameters(access, Performance.Within.ALL, project.id()))
                .query(Rows.of(Closed.class))
                .optional()
                .orElseThrow(() -> new Refusal(ReportingRules.NOT_CLOSED, project.name()));
    }

    /// What was delivered, in percent of the promise; null where it is not known.
    public record Delivered(
            @Nullable BigDecimal scope,
            @Nullable BigDecimal benefits,
            @Nullable String note) {}

    /// Records what a closed project delivered.
    @Transactional
    public void record(ProjectView project, Delivered delivered) {
        var before = get(project);
        access.require(Permission.EDIT_PROJECT, project.id());
        if (isOdd(delivered.scope()) || isOdd(delivered.benefits())) {
            throw new Refusal(ReportingRules.CLOSING_ODD);
        }
        var note = delivered.note();
        if (note != null && note.length() > LONGEST) {
            throw new Refusal(ReportingRules.TEXT_TOO_LONG, "Note", note.length(), LONGEST);
        }
        jdbc.sql("""
                        insert into reporting.closing (project_id, scope_percent, benefits_percent, note, set_by)
                        values (:project, :scope, :benefits, :note, :by)
                        on conflict (project_id) do update set scope_percent = excluded.scope_percent,
                            benefits_percent = excluded.benefits_percent, note = excluded.note,
                            set_by = excluded.set_by, set_on = now()
                        """)
                .param("project", project.id())
                .param("scope", delivered.scope(), Types.NUMERIC)
                .param("benefits", delivered.benefits(), Types.NUMERIC)
                .param("note", note, Types.VARCHAR)
                .param("by", access.actor().name())
                .update();
        audit.record(
                Projects.subject(project),
                "recorded what was delivered",
                texts(new Delivered(before.scopePercent(), before.benefitsPercent(), before.note())),
                texts(delivered));
    }

    private static boolean isOdd(@Nullable BigDecimal percent) {
        return percent != null && (percent.signum() < 0 || percent.compareTo(MOST) > 0);
    }

    private static Map<String, @Nullable Object> texts(Delivered delivered) {
        var texts = new HashMap<String, @Nullable Object>();
        texts.put("Scope delivered, percent", delivered.scope());
        texts.put("Benefits delivered, percent", delivered.benefits());
        texts.put("Note", delivered.note());
        return texts;
    }
}
