package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.PlanTable;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The core activity of every office, to assess and improve how projects are run, scored from what it did:
/// assessments, what moved since the last one, and what became of the steps that were planned.
@Service
public class CoreScorecard {
    private static final int HUNDRED = 100;

    private final AssessmentDoor door;
    private final Comparisons comparisons;
    private final PlanTable plans;
    private final Clock clock;

    CoreScorecard(AssessmentDoor door, Comparisons comparisons, PlanTable plans, Clock clock) {
        this.door = door;
        this.comparisons = comparisons;
        this.plans = plans;
        this.clock = clock;
    }

    /// One thing that belongs to it.
    ///
    /// @param evidence what says so, or what is missing
    public record Check(String name, boolean isRight, String evidence) {}

    /// What is done about a group.
    ///
    /// @param change since the last time; null where it was not assessed then
    /// @param open steps that are open
    /// @param overdue of them those whose day is past
    /// @param done steps that are done
    public record Activity(
            String name,
            @Nullable BigDecimal score,
            @Nullable BigDecimal change,
            @Nullable BigDecimal target,
            int open,
            int overdue,
            int done) {}

    /// The scorecard.
    ///
    /// @param latest the assessment it rests on
    /// @param score share of the checks that hold, from 0 to 100
    public record Card(AssessmentView latest, int score, List<Check> checks, List<Activity> activities) {
        public Card {
            checks = List.copyOf(checks);
            activities = List.copyOf(activities);
        }
    }

    /// The scorecard by the latest published assessment that the acting person sees, or by the one of a key; empty
    /// where there is none.
    @Transactional(readOnly = true)
    public Optional<Card> of(@Nullable String key) {
        return door.seen().stream()
                .filter(one -> one.result() != null && (key == null || one.key().equals(key)))
                .findFirst()
                .map(this::card);
    }

    private Card card(AssessmentView latest) {
        var result = Objects.requireNonNull(latest.result());
        var comparison = comparisons.planned(latest).orElse(null);
        var steps = plans.of(latest.id());
        var earlier = latest.terms().priorId() == null
                ? List.<PlanItem>of()
                : plans.of(Objects.requireNonNull(latest.terms().priorId()));
        var all = new ArrayList<>(steps);
        all.addAll(earlier);
        var checks = checks(latest, result, comparison, all);
        var right = (int) checks.stream().filter(Check::isRight).count();
        var activities = result.groups().stream()
                .map(group -> activity(group, comparison, all))
                .toList();
        return new Card(latest, right * HUNDRED / checks.size(), checks, activities);
    }

    private List<Check> checks(
            AssessmentView latest, AssessmentResult result, @Nullable Comparison comparison, List<PlanItem> steps) {
        var today = LocalDate.now(clock);
        var on = Objects.requireNonNull(latest.publishedOn());
        var checks = new ArrayList<Check>();
        checks.add(new Check(t("Assessed within the last year"), !on.isBefore(today.minusYears(1)), Formats.date(on)));
        checks.add(new Check(
                t("Compared with the time before"),
                comparison != null,
                comparison == null
                        ? t("nothing earlier, or nothing that can be compared")
                        : t("{0} parts compared", comparison.lines().size())));
        var better = moved(comparison, 1);
        var worse = moved(comparison, -1);
        checks.add(
                new Check(t("More got better than worse"), better > worse, t("{0} better, {1} worse", better, worse)));
        var without = result.groups().stream()
                .filter(group -> isBelow(group)
                        && steps.stream().noneMatch(step -> step.group().equals(group.code())))
                .map(AssessmentResult.Group::name)
                .toList();
        checks.add(new Check(
                t("Something is done wherever the target is not reached"),
                without.isEmpty(),
                without.isEmpty() ? t("a step for each") : t("nothing yet for {0}", String.join(", ", without))));
        var overdue = steps.stream().filter(step -> isOverdue(step, today)).count();
        checks.add(new Check(t("No step is overdue"), overdue == 0, t("{0} overdue", overdue)));
        var done = steps.stream()
                .filter(step -> step.state() == PlanItem.State.DONE)
                .count();
        checks.add(new Check(t("Steps get done"), done > 0, t("{0} of {1} done", done, steps.size())));
        return checks;
    }

    private static boolean isBelow(AssessmentResult.Group group) {
        var score = group.score();
        var target = group.target();
        return target != null && (score == null || score.compareTo(target) < 0);
    }

    private static long moved(@Nullable Comparison comparison, int sign) {
        return comparison == null
                ? 0
                : comparison.lines().stream()
                        .map(Comparison.Line::delta)
                        .filter(delta -> delta != null && delta.signum() == sign)
                        .count();
    }

    private static boolean isOverdue(PlanItem step, LocalDate today) {
        var due = step.due();
        return step.state() == PlanItem.State.OPEN && due != null && due.isBefore(today);
    }

    private Activity activity(AssessmentResult.Group group, @Nullable Comparison comparison, List<PlanItem> steps) {
        var today = LocalDate.now(clock);
        var ours =
                steps.stream().filter(step -> step.group().equals(group.code())).toList();
        @Nullable BigDecimal change = null;
        if (comparison != null) {
            for (var line : comparison.lines()) {
                if (line.code().equals(group.code())) {
                    change = line.delta();
                }
            }
        }
        return new Activity(
                group.name(),
                group.score(),
                change,
                group.target(),
                (int) ours.stream()
                        .filter(step -> step.state() == PlanItem.State.OPEN)
                        .count(),
                (int) ours.stream().filter(step -> isOverdue(step, today)).count(),
                (int) ours.stream()
                        .filter(step -> step.state() == PlanItem.State.DONE)
                        .count());
    }
}
