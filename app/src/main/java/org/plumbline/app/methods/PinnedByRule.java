package org.plumbline.app.methods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectChanged;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.methods.internal.NewProjectTable;
import org.plumbline.app.methods.internal.ProjectMethodTable;
import org.plumbline.app.methods.internal.ReleaseTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts a project on the published version of the method for new projects as it is made, tailored as its rules
/// advise. Operations, and projects that are over when they come in, are left; so is what is on a version already.
@Component
class PinnedByRule {
    private final NewProjectTable rule;
    private final ReleaseTable releases;
    private final ProjectMethodTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;
    /// The version that was read last. What is published never changes, and an import makes hundreds of projects.
    private volatile @Nullable Known known;

    PinnedByRule(
            NewProjectTable rule,
            ReleaseTable releases,
            ProjectMethodTable table,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.rule = rule;
        this.releases = releases;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A version with the name of its method, as the audit trail tells it.
    private record Known(ReleaseView release, String name) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProjectChanged event) {
        var project = event.project();
        if (event.isMade()
                && project.kind() == ProjectKind.PROJECT
                && !project.state().isOver()) {
            rule.release().ifPresent(id -> pin(project, known(id)));
        }
    }

    private Known known(UUID releaseId) {
        var last = known;
        if (last != null && last.release().id().equals(releaseId)) {
            return last;
        }
        var release = releases.byIds(List.of(releaseId)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("release", releaseId));
        var name = releases.methods().stream()
                .filter(one -> one.id().equals(release.methodId()))
                .map(MethodView::name)
                .findFirst()
                .orElseThrow(() -> new Missing("method", release.methodId()));
        var read = new Known(release, name + " " + release.number());
        known = read;
        return read;
    }

    private void pin(ProjectView project, Known known) {
        var traits = Tailoring.traits(project, known.release().pack(), 0);
        var advice = Tailoring.advise(known.release().pack(), traits);
        var isPut = table.putNew(new ProjectMethodTable.Row(
                project.id(),
                known.release().id(),
                advice.approach(),
                advice.tier(),
                traits,
                advice.approach(),
                advice.tier(),
                advice.reasons().stream().map(Pack.TailoringRule::because).collect(Collectors.joining("\n")),
                "",
                access.actor().personId(),
                LocalDate.now(clock),
                1,
                true));
        if (isPut) {
            audit.record(
                    Projects.subject(project),
                    "pinned by rule",
                    Map.of(),
                    Map.of(
                            "Method", known.name(),
                            "Approach", advice.approach(),
                            "Size of method", advice.tier()));
        }
    }
}
