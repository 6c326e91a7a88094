package org.plumbline.app.assurance.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.internal.ProgrammeTable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.ProjectMethods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What audits and health checks look at, in versions: a released version stays, a change is the next one.
@Service
public class Checklists {
    private static final int LINES = 100;
    private static final int TEXT = 300;
    private static final int WEIGHT = 5;
    private static final int NAME = 100;

    /// The class of problems that a missing deliverable shows; it comes along.
    private static final UUID MISSING = UUID.fromString("00000000-0000-7000-8000-0000000a5506");

    private static final int OF_DELIVERABLE = 2;

    private final ProgrammeTable table;
    private final ProjectMethods methods;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Checklists(ProgrammeTable table, ProjectMethods methods, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.methods = methods;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Each checklist in its latest version, by name.
    @Transactional(readOnly = true)
    public List<ChecklistView> all() {
        return table.checklists();
    }

    /// The latest version of a checklist.
    ///
    /// @throws Refusal where there is none
    ChecklistView get(String name) {
        return table.checklists().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(AuditRules.NO_CHECKLIST));
    }

    /// What the version of the method that a project is on asks of it, a line for each deliverable that it has to have;
    /// none where it is on no method here.
    ChecklistView ofMethod(ProjectView project) {
        var pinned = methods.pinned(project.id()).orElse(null);
        if (pinned == null) {
            return new ChecklistView(project.id(), "", 0, LocalDate.now(clock), List.of());
        }
        var release = pinned.release();
        var lines = methods.deliverables(project.id()).stream()
                .filter(DeliverableView::isMandatory)
                .map(one -> new AuditLine.Asks(one.name(), OF_DELIVERABLE, false, Probe.DELIVERABLE, MISSING))
                .toList();
        return new ChecklistView(release.id(), pinned.method().name(), release.number(), pinned.pinnedOn(), lines);
    }

    /// Releases the next version of a checklist, or the first of another.
    ///
    /// @throws Refusal where its lines cannot stand
    @Transactional
    public ChecklistView release(String name, List<AuditLine.Asks> lines) {
        access.require(Permission.ASSURE);
        if (name.isBlank() || name.length() > NAME) {
            throw new Refusal(AuditRules.NO_TITLE, NAME);
        }
        var isWrong = lines.stream()
                .anyMatch(one -> one.text().isBlank()
                        || one.text().length() > TEXT
                        || one.weight() < 1
                        || one.weight() > WEIGHT);
        if (lines.isEmpty() || lines.size() > LINES || isWrong) {
            throw new Refusal(AuditRules.NO_LINES);
        }
        var before = table.checklists().stream()
                .filter(one -> one.name().equals(name.strip()))
                .mapToInt(ChecklistView::version)
                .findFirst()
                .orElse(0);
        var released = new ChecklistView(Ids.next(), name.strip(), before + 1, LocalDate.now(clock), lines);
        table.put(released);
        audit.record(
                new Subject("checklist", released.id(), released.title(), null),
                "released",
                Map.of(),
                Map.of("Checklist", released.title(), "Lines", lines.size()));
        return released;
    }
}
