package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.capability.coaching.CoachingAdvice;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.CoachingOrigin;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CompetencyView;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Component;

/// What follows where a practice is little used: an entry in the register of problems, and a coaching proposed to
/// the desk.
@Component
class FollowUp {
    private static final Map<String, String> TOPICS = Map.of(
            "risk-register", "Risk",
            "status-report", "Reporting",
            "baseline", "Planning",
            "plan", "Planning");

    private final Problems problems;
    private final ProblemClasses classes;
    private final CoachingDesk desk;
    private final Competencies competencies;

    FollowUp(Problems problems, ProblemClasses classes, CoachingDesk desk, Competencies competencies) {
        this.problems = problems;
        this.classes = classes;
        this.desk = desk;
        this.competencies = competencies;
    }

    /// Follows low use up.
    ///
    /// @param initiative that led the practice in
    /// @param sentence what is low and by how much
    void of(InitiativeView initiative, LowAdoption.Low low, String sentence) {
        var problem = problems.report(new NewProblem(
                t("Low use of the way of working: {0}, {1}", low.unit(), Formats.month(low.month())),
                sentence,
                ProblemSource.OWN,
                classes.lowUse().orElse(null),
                null,
                initiative.subject()));
        topic(low.artefacts().keySet())
                .ifPresent(topic -> desk.propose(new CoachingAdvice(
                        null, null, topic, sentence, CoachingOrigin.ADOPTION, problem.key(), problem.href())));
    }

    /// The competency that the least used artefacts ask for, of those that some role names; empty where none is
    /// known.
    private Optional<String> topic(Collection<String> artefacts) {
        var known = competencies.all().stream().map(CompetencyView::name).toList();
        return Stream.concat(
                        artefacts.stream().map(key -> TOPICS.getOrDefault(key, "")),
                        known.stream().sorted().limit(1))
                .filter(known::contains)
                .findFirst();
    }
}
