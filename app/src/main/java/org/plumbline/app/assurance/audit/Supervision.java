package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.AuditTable;
import org.plumbline.app.assurance.internal.ProgrammeTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How closely each project is supervised, and so when its next audit falls due.
@Service
public class Supervision {
    private static final int LONGEST = 60;

    private final ProgrammeTable table;
    private final AuditTable audits;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Supervision(
            ProgrammeTable table, AuditTable audits, Projects projects, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audits = audits;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A level with why a project has it.
    public record Level(SupervisionLevel level, String why) {}

    /// The projects that run and that the acting person sees, by key.
    List<ProjectView> running() {
        return projects.all().stream()
                .filter(one -> one.kind() == ProjectKind.PROJECT)
                .filter(one -> one.state() == ProjectState.INITIATING
                        || one.state() == ProjectState.PLANNING
                        || one.state() == ProjectState.EXECUTING
                        || one.state() == ProjectState.CLOSING)
                .toList();
    }

    /// The levels of some projects: as somebody has set them, else by where the budget stands among those of the same
    /// currency. The greatest quarter is supervised closely, the smallest lightly.
    Map<UUID, Level> levels(Collection<ProjectView> of) {
        var set = table.supervised();
        var budgets = new HashMap<String, List<BigDecimal>>();
        for (var project : of) {
            var budget = project.number(ProjectField.BUDGET);
            if (budget != null) {
                budgets.computeIfAbsent(currency(project), word -> new ArrayList<>())
                        .add(budget);
            }
        }
        budgets.values().forEach(all -> all.sort(Comparator.naturalOrder()));
        var levels = new HashMap<UUID, Level>();
        for (var project : of) {
            var said = set.get(project.id());
            levels.put(
                    project.id(),
                    said == null
                            ? byBudget(
                                    project.number(ProjectField.BUDGET),
                                    budgets.getOrDefault(currency(project), List.of()))
                            : new Level(said.level(), said.reason()));
        }
        return levels;
    }

    private static String currency(ProjectView project) {
        var currency = project.text(ProjectField.CURRENCY);
        return currency == null ? "" : currency;
    }

    static Level byBudget(@Nullable BigDecimal budget, List<BigDecimal> sorted) {
        if (budget == null || sorted.size() < 4) {
            return new Level(SupervisionLevel.NORMAL, t("too few budgets to compare with"));
        }
        var quarter = sorted.size() / 4;
        if (budget.compareTo(sorted.get(sorted.size() - quarter)) >= 0) {
            return new Level(SupervisionLevel.CLOSE, t("budget in the greatest quarter"));
        }
        return budget.compareTo(sorted.get(quarter)) < 0
                ? new Level(SupervisionLevel.LIGHT, t("budget in the smallest quarter"))
                : new Level(SupervisionLevel.NORMAL, t("budget in the middle"));
    }

    /// Sets the level of a project.
    ///
    /// @throws Refusal without a reason
    @Transactional
    public void set(UUID projectId, SupervisionLevel level, String reason) {
        access.require(Permission.ASSURE, projectId);
        if (reason.isBlank()) {
            throw new Refusal(AuditRules.NO_REASON);
        }
        var project = projects.get(projectId);
        table.supervise(
                new ProgrammeTable.Supervised(projectId, level, reason.strip()),
                access.actor().personId(),
                LocalDate.now(clock));
        audit.record(
                Projects.subject(project),
                "supervision set",
                Map.of(),
                Map.of("Supervision", level.label(), "Reason", reason.strip()));
    }

    /// After how many months an audit falls due, by level.
    @Transactional(readOnly = true)
    public Map<SupervisionLevel, Integer> months() {
        return table.months();
    }

    /// Sets after how many months the audit of a level falls due.
    ///
    /// @throws Refusal where the months are not from 1 to 60
    @Transactional
    public void every(SupervisionLevel level, int months) {
        access.require(Permission.ASSURE);
        if (months < 1 || months > LONGEST) {
            throw new Refusal(AuditRules.MONTHS);
        }
        var before = table.months().getOrDefault(level, 0);
        table.months(level, months);
        audit.record(
                new Subject("audit-cycle", new UUID(0, 1L + level.name().hashCode()), level.label(), null),
                "changed",
                Map.of("Months", before),
                Map.of("Months", months));
    }

    /// When each project that runs is audited, what is due first at the top.
    @Transactional(readOnly = true)
    public List<CalendarLine> calendar() {
        access.require(Permission.ASSURE);
        var all = running();
        var levels = levels(all);
        var months = table.months();
        var known = audits.all(access.sight());
        var lines = new ArrayList<CalendarLine>();
        for (var project : all) {
            var level = levels.getOrDefault(project.id(), new Level(SupervisionLevel.NORMAL, ""));
            lines.add(line(project, level, months.getOrDefault(level.level(), LONGEST), known));
        }
        lines.sort(Comparator.comparing(CalendarLine::dueOn).thenComparing(CalendarLine::projectKey));
        return lines;
    }

    private CalendarLine line(ProjectView project, Level level, int months, List<AuditView> known) {
        @Nullable LocalDate last = null;
        @Nullable AuditView next = null;
        for (var one : known) {
            var reported = one.reportedOn();
            if (!one.projectId().equals(project.id())) {
                continue;
            }
            if (reported != null && (last == null || reported.isAfter(last))) {
                last = reported;
            } else if (one.state().isAhead()) {
                next = one;
            }
        }
        var start = project.date(ProjectField.START);
        var from = last != null ? last : start != null ? start : LocalDate.now(clock);
        return new CalendarLine(
                project.id(),
                project.key(),
                project.name(),
                level.level(),
                level.why(),
                last,
                from.plusMonths(months),
                next == null ? null : next.order().plannedOn(),
                next == null ? null : next.key());
    }
}
