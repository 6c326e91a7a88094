package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.MandateTable;
import org.plumbline.app.assurance.internal.MandateTable.Found;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.WaiverView;
import org.plumbline.app.methods.policy.Waivers;
import org.springframework.stereotype.Component;

/// What shows whether projects keep to standards: waivers, the deliverable that a standard is seen by, what projects
/// accepted, and what audits found. All of it is asked once, however many projects there are.
@Component
class StandardEvidence {
    private final MandateTable table;
    private final Policies policies;
    private final Waivers waivers;
    private final ProjectMethods methods;
    private final Access access;
    private final Clock clock;

    StandardEvidence(
            MandateTable table,
            Policies policies,
            Waivers waivers,
            ProjectMethods methods,
            Access access,
            Clock clock) {
        this.table = table;
        this.policies = policies;
        this.waivers = waivers;
        this.methods = methods;
        this.access = access;
        this.clock = clock;
    }

    private record Place(UUID policyId, UUID projectId) {}

    private record Known(
            Map<Place, WaiverView> waivers,
            Map<UUID, List<DeliverableView>> deliverables,
            Map<UUID, Set<UUID>> accepted) {}

    /// True where a standard is for a project: for all, or for those of its department.
    static boolean applies(PolicyView policy, ProjectView project) {
        var department = policy.terms().departmentId();
        return department == null || department.equals(project.reference(ProjectField.DEPARTMENT));
    }

    /// How each project stands to each standard, by project and then by standard.
    Map<UUID, Map<UUID, StandardCell>> of(Collection<PolicyView> standards, Collection<ProjectView> projects) {
        var known = known(standards, projects);
        var found = table.found(access.sight()).stream()
                .collect(Collectors.groupingBy(one -> one.policyKey() + one.projectId()));
        var today = LocalDate.now(clock);
        var cells = new HashMap<UUID, Map<UUID, StandardCell>>();
        for (var project : projects) {
            var mine = new HashMap<UUID, StandardCell>();
            for (var standard : standards) {
                var audited = found.getOrDefault(standard.key() + project.id(), List.of());
                mine.put(standard.id(), StandardCell.of(evidence(standard, project, known, audited), today));
            }
            cells.put(project.id(), mine);
        }
        return cells;
    }

    /// What the system sees today of a line of an audit that begins with the key of a standard.
    Gathered look(ProjectView project, String text) {
        var today = LocalDate.now(clock);
        var key = text.split(" ", 2)[0];
        for (var standard : policies.inForce(null)) {
            if (standard.key().equals(key)) {
                var seen = evidence(standard, project, known(List.of(standard), List.of(project)), List.of());
                var waiver = seen.waiver();
                if (waiver != null && waiver.holdsOn(today)) {
                    return new Gathered(
                            Verdict.NOT_APPLICABLE,
                            today,
                            t("{0} holds until {1}.", waiver.key(), Formats.date(waiver.until())));
                }
                var live = seen.live();
                return live != null
                        ? live
                        : new Gathered(Verdict.OPEN, today, t("Nothing here shows it by itself: please look."));
            }
        }
        return new Gathered(Verdict.NOT_APPLICABLE, today, t("{0} is not in force.", key));
    }

    private Known known(Collection<PolicyView> standards, Collection<ProjectView> projects) {
        var latest = new HashMap<Place, WaiverView>();
        for (var one : waivers.all()) {
            if (one.state() == WaiverView.State.GRANTED) {
                latest.merge(
                        new Place(one.policyId(), one.projectId()),
                        one,
                        (a, b) -> a.until().isBefore(b.until()) ? b : a);
            }
        }
        var hasDeliverable =
                standards.stream().anyMatch(one -> !one.terms().deliverable().isEmpty());
        var engagements = standards.stream()
                .filter(one -> one.kind() == PolicyKind.ENGAGEMENT)
                .toList();
        return new Known(
                latest,
                hasDeliverable
                        ? methods.deliverables(
                                projects.stream().map(ProjectView::id).toList())
                        : Map.of(),
                policies.acceptedBy(engagements));
    }

    private StandardCell.Evidence evidence(PolicyView standard, ProjectView project, Known known, List<Found> found) {
        var isAccepted = standard.kind() == PolicyKind.ENGAGEMENT;
        return new StandardCell.Evidence(
                applies(standard, project),
                known.waivers().get(new Place(standard.id(), project.id())),
                isAccepted
                        ? accepted(
                                standard,
                                known.accepted()
                                        .getOrDefault(standard.id(), Set.of())
                                        .contains(project.id()))
                        : shown(standard, known.deliverables().getOrDefault(project.id(), List.of())),
                "/projects/" + project.key() + (isAccepted ? "/rules" : "/method"),
                found);
    }

    private Gathered accepted(PolicyView standard, boolean isAccepted) {
        return isAccepted
                ? seen(Verdict.MET, t("The project has accepted edition {0}.", standard.edition()))
                : seen(Verdict.NOT_MET, t("The project has not accepted edition {0}.", standard.edition()));
    }

    private @Nullable Gathered shown(PolicyView standard, List<DeliverableView> deliverables) {
        var key = standard.terms().deliverable();
        if (key.isEmpty()) {
            return null;
        }
        for (var one : deliverables) {
            if (one.key().equals(key)) {
                return shown(one);
            }
        }
        return seen(Verdict.NOT_MEASURABLE, t("Its method does not ask for what would show it."));
    }

    private Gathered shown(DeliverableView one) {
        if (one.isFilled()) {
            var day = one.touchedOn();
            return new Gathered(
                    Verdict.MET, day == null ? LocalDate.now(clock) : day, t("{0}: there and filled.", one.name()));
        }
        if (!one.isDue()) {
            return seen(Verdict.NOT_MEASURABLE, t("{0} is due by the end of {1}.", one.name(), one.phaseName()));
        }
        return seen(
                Verdict.NOT_MET,
                one.isPresent()
                        ? t("{0} says no more than its template.", one.name())
                        : t("{0} is not there, and the project has left {1}.", one.name(), one.phaseName()));
    }

    private Gathered seen(Verdict verdict, String sentence) {
        return new Gathered(verdict, LocalDate.now(clock), sentence);
    }
}
