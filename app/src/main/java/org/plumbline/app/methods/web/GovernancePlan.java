package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PinnedMethod;
import org.plumbline.app.methods.ProjectMethods;
import org.springframework.stereotype.Component;

/// Where somebody outside looks at a project, from its start to its end, beside how far the project is.
@Component
public class GovernancePlan {
    private final ProjectMethods pinned;

    GovernancePlan(ProjectMethods pinned) {
        this.pinned = pinned;
    }

    /// A point of oversight as it stands for a project.
    ///
    /// @param owed mandatory deliverables of its phase that are not there
    public record Point(Pack.Phase phase, Pack.Oversight point, String who, Standing standing, List<String> owed) {}

    /// How far the project is from a point.
    public enum Standing {
        BEHIND("behind us", Tone.GOOD),
        HERE("this phase", Tone.ACCENT),
        AHEAD("ahead", Tone.MUTED);

        private final String label;
        private final Tone tone;

        Standing(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    List<Point> of(ProjectView project, PinnedMethod one) {
        var shown = pinned.deliverables(project.id());
        var points = new ArrayList<Point>();
        for (var phase : one.pack().phases()) {
            var owed = shown.stream()
                    .filter(view -> view.phase().equals(phase.key()) && view.isMandatory() && !view.isPresent())
                    .map(DeliverableView::name)
                    .toList();
            for (var point : one.pack().oversightOf(phase.key())) {
                points.add(new Point(phase, point, one.pack().roleName(point.who()), standing(project, phase), owed));
            }
        }
        return points;
    }

    private static Standing standing(ProjectView project, Pack.Phase phase) {
        var now = project.state();
        if (now == phase.state() || (now == ProjectState.ON_HOLD && phase.state() == ProjectState.EXECUTING)) {
            return Standing.HERE;
        }
        return now.isOver() || now.compareTo(phase.state()) > 0 && now != ProjectState.ON_HOLD
                ? Standing.BEHIND
                : Standing.AHEAD;
    }

    Paper paper(ProjectView project, PinnedMethod one) {
        var rows = of(project, one).stream()
                .map(point -> List.of(
                        point.phase().name(),
                        point.point().name(),
                        point.who(),
                        point.point().question(),
                        t(point.standing().label()),
                        String.join(", ", point.owed())))
                .toList();
        var heads = List.of(
                t("Phase"), t("Point"), t("Who looks"), t("Question"), t("Standing"), t("Mandatory, not there"));
        return Paper.of(t("Governance plan of {0}", project.name()), sub(project, one))
                .across()
                .heading(t("Points of oversight"))
                .table(new Paper.Table(heads, rows, false))
                .signatures(List.of(
                        Map.entry(t("Sponsor"), t("agreed on")), Map.entry(t("Project manager"), t("agreed on"))));
    }

    private static String sub(ProjectView project, PinnedMethod one) {
        return t(
                "{0}, by {1}, version {2}",
                project.key(), one.method().name(), one.release().number());
    }

    Paper record(ProjectView project, PinnedMethod one, String by) {
        var paper = Paper.of(t("Tailoring record of {0}", project.name()), sub(project, one))
                .facts(List.of(
                        Map.entry(t("Way of working"), t(one.approach().label())),
                        Map.entry(t("Size of the method"), t(one.tier().label())),
                        Map.entry(
                                t("Advised"),
                                t(one.advised().label()) + ", "
                                        + t(one.advisedTier().label())),
                        Map.entry(
                                t("Size of the project"), t(one.traits().size().label())),
                        Map.entry(t("Kind"), one.traits().type()),
                        Map.entry(t("Risk"), t(one.traits().risk().label())),
                        Map.entry(t("What is wanted"), t(one.traits().clarity().label())),
                        Map.entry(t("Chosen by"), one.isByRule() ? t("the rule for new projects") : by),
                        Map.entry(t("On"), Formats.date(one.pinnedOn()))))
                .heading(t("Why it was advised"))
                .items(one.reasons().lines().toList());
        if (!one.ownReason().isBlank()) {
            paper = paper.heading(t("Why other than advised")).prose(one.ownReason());
        }
        var rows = pinned.deliverables(project.id()).stream()
                .map(view -> List.of(
                        view.name(), view.phaseName(), view.isMandatory() ? t("mandatory") : t("where it helps")))
                .toList();
        return paper.heading(t("What the project has to show"))
                .table(new Paper.Table(List.of(t("Deliverable"), t("Phase"), t("Needed")), rows, false));
    }
}
