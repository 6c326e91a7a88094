package org.plumbline.app.finance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.internal.MoneyTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The money of projects. Its totals are the budget, actual and forecast that a project shows everywhere.
@Service
public class Money {
    private final MoneyTable table;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Money(MoneyTable table, Projects projects, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The money lines of a project, by month.
    @Transactional(readOnly = true)
    public List<MoneyLine> lines(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.of(projectId);
    }

    /// The capital and operating totals of every seen project: budget, actual and forecast as recorded.
    @Transactional(readOnly = true)
    public Map<UUID, List<MoneyLine>> totals() {
        return table.totals(access.sight());
    }

    /// Records lines: a line of the same measure, kind and month is replaced, the others stay.
    ///
    /// @param source the file or person they come from
    /// @return how many lines were new or different
    @Transactional
    public int record(UUID projectId, List<MoneyLine> lines, String source, LocalDate asOf) {
        access.require(Permission.CONFIRM_MONEY, projectId);
        var project = projects.get(projectId);
        check(project, lines);
        var changed = table.write(projectId, lines, source, asOf);
        if (changed > 0) {
            audit.record(
                    Projects.subject(project),
                    "recorded money of",
                    Map.of(),
                    Map.of("Money lines", changed, "Source", source));
            sumUp(project, source, asOf);
        }
        return changed;
    }

    private static void check(ProjectView project, List<MoneyLine> lines) {
        var currencies =
                lines.stream().map(MoneyLine::currency).collect(Collectors.toCollection(java.util.TreeSet::new));
        var known = project.text(ProjectField.CURRENCY);
        if (known != null) {
            currencies.add(known);
        }
        if (currencies.size() > 1) {
            throw new Refusal(MoneyRules.ONE_CURRENCY, String.join(", ", currencies));
        }
        for (var line : lines) {
            if (line.measure() == Measure.BUDGET && line.amount().signum() < 0) {
                throw new Refusal(MoneyRules.NEGATIVE_BUDGET, project.key(), line.amount());
            }
        }
    }

    private void sumUp(ProjectView project, String source, LocalDate asOf) {
        var all = table.of(project.id());
        var sum = MoneySummary.of(all, YearMonth.now(clock));
        var patch = new EnumMap<ProjectField, @Nullable Object>(ProjectField.class);
        known(patch, ProjectField.BUDGET, sum.budget());
        known(patch, ProjectField.ACTUAL, sum.actual());
        known(patch, ProjectField.FORECAST, sum.forecast());
        all.stream().findFirst().ifPresent(line -> patch.put(ProjectField.CURRENCY, line.currency()));
        var before = project.source();
        projects.update(
                project.id(),
                patch,
                new HashMap<>(),
                new ProjectView.Source(before.system(), before.id(), before.planGuid(), source, asOf));
    }

    /// A total below zero, from more credits than costs, is left to the lines: a project shows none.
    private static void known(
            Map<ProjectField, @Nullable Object> patch, ProjectField field, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() >= 0) {
            patch.put(field, amount);
        }
    }
}
