package org.plumbline.app.assurance.audit;

import java.util.List;
import org.plumbline.app.Running;
import org.plumbline.app.assurance.AssuranceWorld;
import org.plumbline.app.delivery.ProjectView;

/// Audits of one test, by the auditor of its world.
public final class AuditWorld {
    private static final Audits AUDITS = Running.bean(Audits.class);
    private static final Findings FINDINGS = Running.bean(Findings.class);

    private final AssuranceWorld world;

    public AuditWorld(AssuranceWorld world) {
        this.world = world;
    }

    /// What the jobs of the morning do.
    public void morning() {
        Running.asSystem(Running.bean(AuditReminders.class)::remind);
        Running.asSystem(FINDINGS::remind);
    }

    /// An audit for today.
    public AuditView ordered(ProjectView project) {
        return Running.as(
                world.auditor,
                () -> AUDITS.order(
                        new AuditView.Order(
                                null, project.id(), AuditKind.AUDIT, "Asked", world.auditor.personId(), world.today),
                        "Project audit"));
    }

    public AuditView move(AuditView audit, AuditCommand command, String summary) {
        return Running.as(world.auditor, () -> AUDITS.move(audit.id(), audit.version(), command, summary));
    }

    /// An audit whose evidence is collected.
    public AuditView collecting(ProjectView project) {
        return move(move(ordered(project), AuditCommand.NOTIFY, ""), AuditCommand.COLLECT, "");
    }

    /// The finding of an audit that is reported.
    public FindingView reported(ProjectView project) {
        var open = collecting(project);
        Running.as(
                world.auditor,
                () -> FINDINGS.raise(
                        open.id(),
                        new FindingView.Says(
                                4, FindingKind.NONCONFORMITY, FindingGrade.MAJOR, "No risk review", "", null)));
        var reported = move(open, AuditCommand.REPORT, "Run as agreed but for that.");
        return Running.as(world.auditor, () -> FINDINGS.of(List.of(reported))).getFirst();
    }
}
