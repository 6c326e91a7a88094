package org.plumbline.engine.status;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.ComputedRag.Rule;

/// Rates the schedule: finish passed, forecast against baseline, and the pace so far (F30, F34).
record ScheduleRules(Facts facts, Tolerances tolerances) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void rate(Map<Dimension, Rag> rated, List<Evidence> evidence) {
        if (facts.isComplete()) {
            return;
        }
        var finish = facts.forecastFinish() != null ? facts.forecastFinish() : facts.baselineFinish();
        if (finish == null) {
            return;
        }
        var found = firstReason(finish, facts.baselineFinish());
        found.ifPresent(evidence::add);
        rated.put(Dimension.SCHEDULE, found.map(Evidence::rag).orElse(Rag.GREEN));
    }

    private Optional<Evidence> firstReason(LocalDate finish, @Nullable LocalDate baseline) {
        if (finish.isBefore(facts.asOf())) {
            return because(Rag.RED, Rule.FINISH_PASSED, finish.toString());
        }
        if (baseline != null && finish.isAfter(baseline)) {
            var late = DAYS.between(baseline, finish);
            return late > tolerances.lateDays()
                    ? because(
                            Rag.RED,
                            Rule.LATE_BEYOND_TOLERANCE,
                            Long.toString(late),
                            Integer.toString(tolerances.lateDays()))
                    : because(Rag.AMBER, Rule.LATE, Long.toString(late));
        }
        return pace(baseline == null ? finish : baseline);
    }

    /// Projected finish is start + elapsed / progress; only said once a tenth is done, before it is noise.
    private Optional<Evidence> pace(LocalDate promised) {
        var start = facts.start();
        var percent = facts.percentComplete();
        if (start == null || percent == null || percent.compareTo(BigDecimal.TEN) < 0) {
            return Optional.empty();
        }
        var elapsed = DAYS.between(start, facts.asOf());
        if (elapsed <= 0 || percent.compareTo(HUNDRED) >= 0) {
            return Optional.empty();
        }
        var projectedDays = BigDecimal.valueOf(elapsed).multiply(HUNDRED).divide(percent, 0, RoundingMode.HALF_UP);
        var projected = start.plusDays(projectedDays.longValue());
        return projected.isAfter(promised.plusDays(tolerances.lateDays()))
                ? because(Rag.AMBER, Rule.PACE_TOO_SLOW, percent.toPlainString(), projected.toString())
                : Optional.empty();
    }

    private static Optional<Evidence> because(Rag rag, Rule rule, String... values) {
        return Optional.of(new Evidence(Dimension.SCHEDULE, rag, rule, List.of(values)));
    }
}
