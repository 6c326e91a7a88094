package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What can be scored, of what the acting person may see: proposals that compete, and projects that run.
@Component
class ScoreSubjects {
    private final Proposals proposals;
    private final Projects projects;
    private final ObjectProvider<ScoreSource> sources;

    ScoreSubjects(Proposals proposals, Projects projects, ObjectProvider<ScoreSource> sources) {
        this.proposals = proposals;
        this.projects = projects;
        this.sources = sources;
    }

    /// All of them, proposals first.
    List<ScoreSubject> all() {
        return Stream.concat(
                        proposals.candidates().stream().map(ScoreSubjects::of),
                        projects.all().stream().filter(ScoreSubjects::runs).map(ScoreSubjects::of))
                .toList();
    }

    private static boolean runs(ProjectView project) {
        return project.kind() == ProjectKind.PROJECT && project.state().isActive();
    }

    /// The proposal or project of a key, whatever its state.
    ///
    /// @throws Missing where there is none or it may not be seen
    ScoreSubject get(String key) {
        return key.toUpperCase(Locale.ROOT).startsWith("PRP-")
                ? of(proposals.get(key.toUpperCase(Locale.ROOT)))
                : of(projects.get(key.toUpperCase(Locale.ROOT)));
    }

    /// Those of some ids, whatever their state.
    List<ScoreSubject> of(Collection<UUID> ids) {
        var found = new ArrayList<ScoreSubject>();
        proposals.of(ids).forEach(one -> found.add(of(one)));
        projects.of(ids).forEach(one -> found.add(of(one)));
        return found;
    }

    /// Refuses what is not scored in its present state.
    void requireScorable(ScoreSubject subject) {
        var isScorable = subject.isProposal()
                ? proposals.get(subject.key()).state().isCandidate()
                : runs(projects.get(subject.key()));
        if (!isScorable) {
            throw new Refusal(ScoringRules.NOT_SCORABLE, subject.key());
        }
    }

    private static ScoreSubject of(Proposed one) {
        var cost = one.costByYear().values().stream().reduce(BigDecimal::add);
        return new ScoreSubject(
                one.id(),
                one.key(),
                one.title(),
                one.href(),
                true,
                one.mandatory(),
                cost.orElse(null),
                one.currency(),
                one.staffing().words());
    }

    private static ScoreSubject of(ProposalView one) {
        return of(Proposed.of(one));
    }

    private static ScoreSubject of(ProjectView one) {
        return new ScoreSubject(
                one.id(),
                one.key(),
                one.name(),
                "/projects/" + one.key(),
                false,
                false,
                one.number(ProjectField.BUDGET),
                one.text(ProjectField.CURRENCY),
                "");
    }

    /// The marks that are computed, for one subject, by root; a criterion whose value nobody knows is left out.
    Map<UUID, Mark> computed(ScoringModel model, UUID subjectId) {
        var marks = new HashMap<UUID, Mark>();
        for (var criterion : model.criteria()) {
            if (criterion.origin() != ScoreOrigin.ENTERED) {
                sources.stream()
                        .filter(source -> source.origin() == criterion.origin())
                        .map(source -> source.of(List.of(subjectId)).get(subjectId))
                        .filter(java.util.Objects::nonNull)
                        .map(criterion::level)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .ifPresent(level -> marks.put(criterion.root(), Mark.of(level)));
            }
        }
        return marks;
    }
}
