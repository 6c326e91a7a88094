package org.plumbline.app.demand;

import java.math.BigDecimal;
import org.plumbline.app.kernel.Refusal;

/// What a criterion was given: a level from 1 to 5, for cost of delay points; with doubt a low and a high one.
///
/// @param low at most `likely`
/// @param high at least `likely`
public record Mark(BigDecimal low, BigDecimal likely, BigDecimal high) {
    /// Without doubt.
    public static Mark of(BigDecimal level) {
        return new Mark(level, level, level);
    }

    void require(Criterion criterion, ScoringMethod method) {
        for (var value : new BigDecimal[] {low, likely, high}) {
            var isOnScale = method == ScoringMethod.WSJF
                    ? ScoringParts.POINTS.stream().anyMatch(points -> value.compareTo(BigDecimal.valueOf(points)) == 0)
                    : value.compareTo(BigDecimal.ONE) >= 0
                            && value.compareTo(BigDecimal.valueOf(Criterion.LEVELS)) <= 0;
            if (!isOnScale) {
                throw new Refusal(ScoringRules.MARK_RANGE, criterion.name());
            }
        }
        if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
            throw new Refusal(ScoringRules.NOT_RISING, criterion.name());
        }
    }
}
