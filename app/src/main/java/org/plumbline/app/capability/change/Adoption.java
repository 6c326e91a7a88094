package org.plumbline.app.capability.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.AdoptionTable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far the way of working is in use, as projects show it (F60). Each person's figures are of the projects they
/// see.
@Service
public class Adoption {
    private static final UUID RULE = new UUID(0, 0x201);

    private final AdoptionTable table;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Adoption(AdoptionTable table, Projects projects, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A project that missed an artefact, or kept it.
    public record Line(ProjectView project, AdoptionReading reading) {}

    /// True where the acting person sees any project.
    public boolean maySee() {
        var sight = access.sight();
        return sight.seesAll() || !sight.seen().isEmpty();
    }

    private void requireSight() {
        if (!maySee()) {
            throw new Missing("page", "adoption");
        }
    }

    /// True where the acting person may say from which share on a practice counts as adopted.
    public boolean mayRule() {
        return access.may(Permission.LEAD_CHANGE);
    }

    /// The rule in force.
    @Transactional(readOnly = true)
    public AdoptionRule rule() {
        access.actor();
        return table.rule();
    }

    /// Says from which share on a practice counts as adopted. Months that stand are not measured anew.
    @Transactional
    public AdoptionRule rule(int threshold, int graceDays) {
        access.require(Permission.LEAD_CHANGE);
        if (threshold < 1 || threshold > 100 || graceDays < 0 || graceDays > 31) {
            throw new Refusal(ChangeRules.THRESHOLD);
        }
        var before = table.rule();
        var after = new AdoptionRule(before.version() + 1, threshold, graceDays);
        table.put(after, access.actor().personId());
        audit.record(new Subject("adoption-rule", RULE, "Adoption", null), "changed", said(before), said(after));
        return after;
    }

    private static Map<String, Object> said(AdoptionRule rule) {
        return Map.of("Adopted from, percent", rule.threshold(), "Grace, days", rule.graceDays());
    }

    /// The latest month that is measured; the present one where none is.
    @Transactional(readOnly = true)
    public YearMonth latest() {
        requireSight();
        return table.latest().orElse(YearMonth.now(clock));
    }

    /// Adoption from one month to another.
    @Transactional(readOnly = true)
    public AdoptionSheet sheet(YearMonth from, YearMonth to) {
        requireSight();
        return AdoptionSheet.of(table.readings(from, to, access.sight()));
    }

    /// What was found on each project of a unit, those that missed it first.
    ///
    /// @param unitId null for projects without a department
    @Transactional(readOnly = true)
    public List<Line> lines(YearMonth month, @Nullable UUID unitId, String artefact) {
        requireSight();
        return lines(table.readings(month, month, access.sight()).stream()
                .filter(one -> one.artefact().equals(artefact))
                .filter(one -> unitId == null ? one.unitId() == null : unitId.equals(one.unitId()))
                .toList());
    }

    /// What was found on each project in some months.
    @Transactional(readOnly = true)
    public List<Line> lines(YearMonth from, YearMonth to) {
        requireSight();
        return lines(table.readings(from, to, access.sight()));
    }

    private List<Line> lines(Collection<AdoptionReading> readings) {
        var known = new HashMap<UUID, ProjectView>();
        projects.of(readings.stream().map(AdoptionReading::projectId).distinct().toList())
                .forEach(project -> known.put(project.id(), project));
        var lines = new ArrayList<Line>();
        for (var reading : readings) {
            var project = known.get(reading.projectId());
            if (project != null) {
                lines.add(new Line(project, reading));
            }
        }
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.reading().month())
                        .thenComparing(
                                line -> line.reading().sign() == org.plumbline.app.delivery.ArtefactUse.Sign.KEPT)
                        .thenComparing(line -> line.project().key()))
                .toList();
    }

    /// How far a practice is in use in a unit in the latest month that is over and shows it, of all projects,
    /// whoever asks.
    ///
    /// @param since the first month that counts
    Optional<Map.Entry<YearMonth, AdoptionShare>> shown(PracticeView practice, UUID unitId, YearMonth since) {
        var last = YearMonth.now(clock).minusMonths(1);
        var sheet = AdoptionSheet.of(table.readings(since, last, org.plumbline.app.kernel.Sight.EVERYTHING));
        return sheet.months().reversed().stream()
                .map(month -> Map.entry(month, sheet.weakest(month, unitId, practice.artefacts())))
                .filter(entry -> entry.getValue().isMeasurable())
                .findFirst();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
