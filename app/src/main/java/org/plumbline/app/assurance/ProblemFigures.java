package org.plumbline.app.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/// Whether problems stay solved (F64). A ratio without a denominator is empty, never zero.
///
/// @param open problems that somebody still has to do something about
/// @param overdue actions past their day
/// @param closed problems that are closed
/// @param closeDays days from report to closing, summed over the closed ones
/// @param doneActions actions that were done, whether checked or not
/// @param effectiveActions of these, verified as effective
/// @param solvedClasses kinds of problem that were solved at least once
/// @param recurredClasses of these, those that came back
public record ProblemFigures(
        int open,
        int overdue,
        int closed,
        long closeDays,
        int doneActions,
        int effectiveActions,
        int solvedClasses,
        int recurredClasses) {
    private static final int DIGITS = 4;

    /// Counts.
    public static ProblemFigures of(
            Collection<ProblemView> problems,
            Collection<ActionView> actions,
            Collection<ProblemClassView> classes,
            LocalDate today) {
        var closed = problems.stream()
                .filter(one -> one.state() == ProblemState.CLOSED)
                .toList();
        var days = 0L;
        for (var one : closed) {
            var on = one.closedOn();
            days += on == null ? 0 : ChronoUnit.DAYS.between(one.reportedOn(), on);
        }
        return new ProblemFigures(
                count(problems.stream().filter(one -> one.state().isOpen()).count()),
                count(actions.stream().filter(one -> one.isOverdue(today)).count()),
                closed.size(),
                days,
                count(actions.stream()
                        .filter(one -> one.state() != ActionState.OPEN)
                        .count()),
                count(actions.stream()
                        .filter(one -> one.state() == ActionState.EFFECTIVE)
                        .count()),
                count(classes.stream().filter(one -> one.timesSolved() > 0).count()),
                count(classes.stream().filter(one -> one.timesRecurred() > 0).count()));
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }

    /// Mean days from report to closing.
    public Optional<BigDecimal> meanDays() {
        return closed == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(closeDays).divide(BigDecimal.valueOf(closed), 1, RoundingMode.HALF_UP));
    }

    /// Of the actions that were done, the share verified as effective, from 0 to 1.
    public Optional<BigDecimal> effectiveness() {
        return ratio(effectiveActions, doneActions);
    }

    /// Of the kinds that were solved, the share that came back, from 0 to 1.
    public Optional<BigDecimal> recurrenceRate() {
        return ratio(recurredClasses, solvedClasses);
    }

    private static Optional<BigDecimal> ratio(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
    }
}
