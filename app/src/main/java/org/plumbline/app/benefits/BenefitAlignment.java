package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.internal.ValidityTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.Periods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// At each status cycle the project's manager says of every benefit whether it is still valid; a no opens an issue in
/// the project's register.
@Service
public class BenefitAlignment {
    private static final int NOTE = 2_000;
    private static final int TITLE = 200;

    private final ValidityTable table;
    private final Benefits benefits;
    private final Projects projects;
    private final Periods periods;
    private final Registers registers;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    BenefitAlignment(
            ValidityTable table,
            Benefits benefits,
            Projects projects,
            Periods periods,
            Registers registers,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.benefits = benefits;
        this.projects = projects;
        this.periods = periods;
        this.registers = registers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was said of a benefit for one period.
    ///
    /// @param valid true where it still holds
    /// @param note why not, or what else there is to say
    /// @param issueId the issue that a no has opened; null for a yes
    public record Said(
            UUID benefitId,
            String period,
            boolean valid,
            String note,
            UUID saidBy,
            LocalDate saidOn,
            @Nullable UUID issueId) {}

    /// The period that is asked about: the one that is open; null while none is.
    @Transactional(readOnly = true)
    public @Nullable String period() {
        return periods.current().map(PeriodView::key).orElse(null);
    }

    /// What was said of a project's benefits, the latest period first.
    @Transactional(readOnly = true)
    public List<Said> of(ProjectView project) {
        access.require(Permission.SEE, project.id());
        return table.of(project.id());
    }

    /// True where the acting person says whether a project's benefits hold: who reports on it.
    public boolean maySay(ProjectView project) {
        return access.may(Permission.REPORT, project.id());
    }

    /// Says whether a benefit is still valid.
    ///
    /// @param note why not; may be blank for a yes
    /// @throws Refusal where no period is open, or a no has no reason
    @Transactional
    public Said say(UUID projectId, UUID benefitId, boolean isValid, String note) {
        access.require(Permission.REPORT, projectId);
        var project = projects.get(projectId);
        var benefit = benefits.of(List.of(benefitId)).stream()
                .filter(one -> one.profile().place().projects().contains(projectId))
                .findFirst()
                .orElseThrow(() -> new org.plumbline.app.kernel.Missing("benefit", benefitId));
        var period = period();
        if (period == null) {
            throw new Refusal(BenefitRules.NO_PERIOD_OPEN);
        }
        if (!isValid && note.isBlank()) {
            throw new Refusal(BenefitRules.NO_REASON);
        }
        ProfileChecks.within("Reason", note, NOTE);
        var before = table.of(projectId).stream()
                .filter(one -> one.benefitId().equals(benefitId) && one.period().equals(period))
                .findFirst();
        var issue = isValid ? null : before.map(Said::issueId).orElseGet(() -> issue(project, benefit, note.strip()));
        var said = new Said(
                benefitId, period, isValid, note.strip(), access.actor().personId(), LocalDate.now(clock), issue);
        table.put(projectId, said);
        audit.record(
                benefit.subject(),
                isValid ? "confirmed to be valid" : "said to be in doubt",
                Map.of(),
                Map.of("Reporting period", period, "Project", project.id(), "Note", note.strip()));
        return said;
    }

    private UUID issue(ProjectView project, BenefitView benefit, String note) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        var title = t("Benefit in doubt: {0} {1}", benefit.key(), benefit.title());
        values.put(RegisterField.TITLE, title.substring(0, Math.min(title.length(), TITLE)));
        values.put(RegisterField.DESCRIPTION, note);
        values.put(RegisterField.CATEGORY, t("Benefits"));
        values.put(RegisterField.PRIORITY, "HIGH");
        values.put(RegisterField.DUE, LocalDate.now(clock).plusWeeks(2));
        var manager = project.reference(ProjectField.MANAGER);
        if (manager != null) {
            values.put(RegisterField.OWNER, manager);
        }
        return registers
                .create(NewRecord.of(RegisterKind.ISSUE, project.id(), values))
                .id();
    }

    /// The projects that the acting person manages, with benefits of which nothing was said in the open period.
    @Transactional(readOnly = true)
    public List<ProjectView> awaited() {
        var period = period();
        if (period == null) {
            return List.of();
        }
        var me = access.actor().personId();
        var mine = projects.all().stream()
                .filter(one -> one.state().isActive() && me.equals(one.reference(ProjectField.MANAGER)))
                .toList();
        var silent = mine.isEmpty()
                ? List.<UUID>of()
                : table.silent(mine.stream().map(ProjectView::id).toList(), period);
        return mine.stream().filter(one -> silent.contains(one.id())).toList();
    }
}
