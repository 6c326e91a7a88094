package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.WaiverView;
import org.plumbline.app.methods.policy.Waivers;
import org.springframework.stereotype.Component;

/// Waivers as lists show them: of which project, from what, and whether they still hold.
@Component
public class WaiverLines {
    private final Projects projects;
    private final Policies policies;
    private final Waivers waivers;
    private final Clock clock;

    WaiverLines(Projects projects, Policies policies, Waivers waivers, Clock clock) {
        this.projects = projects;
        this.policies = policies;
        this.waivers = waivers;
        this.clock = clock;
    }

    /// A line.
    ///
    /// @param label state as of today: a granted one may have expired
    public record Line(
            WaiverView waiver, String project, String href, String policy, String label, Tone tone, boolean isAsked) {}

    List<Line> of(List<WaiverView> some) {
        var names = projects
                .of(some.stream().map(WaiverView::projectId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ProjectView::id, Function.identity()));
        var titles = policies.all().stream().collect(Collectors.toMap(PolicyView::id, PolicyView::title));
        var today = LocalDate.now(clock);
        return some.stream()
                .filter(one -> names.containsKey(one.projectId()))
                .map(one -> {
                    var project = java.util.Objects.requireNonNull(names.get(one.projectId()));
                    var isOver = one.isExpired(today);
                    return new Line(
                            one,
                            project.key() + " " + project.name(),
                            "/projects/" + project.key() + "/rules",
                            titles.getOrDefault(one.policyId(), ""),
                            isOver ? t("Expired") : t(one.state().label()),
                            isOver ? Tone.BAD : one.state().tone(),
                            waivers.mayAnswer(one));
                })
                .toList();
    }
}
