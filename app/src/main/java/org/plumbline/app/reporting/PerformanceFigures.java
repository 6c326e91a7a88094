package org.plumbline.app.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How closed projects went (F58, F59, F72). A share whose facts are missing everywhere is null, never 0.
///
/// @param label the year, or the stretch of time
/// @param closed how many were closed
/// @param onTime share finished by the approved baseline, of those where both days are known
/// @param onBudget share within budget, of those where both amounts are known
/// @param inScope share that delivered its scope, of those where that is known
/// @param beneficial share that delivered its benefits, of those where that is known
/// @param success share that kept all four promises, of those where all four are known
/// @param judged of how many all four are known
/// @param timed of how many the duration against the first baseline is known
/// @param costed of how many the cost against the first budget is known
/// @param durationMedian how much longer than planned, as a ratio, in the middle
/// @param durationSpread the middle half of it: third quartile less first
/// @param costMedian how much dearer than planned, as a ratio, in the middle
/// @param costSpread the middle half of it
public record PerformanceFigures(
        String label,
        long closed,
        @Nullable BigDecimal onTime,
        @Nullable BigDecimal onBudget,
        @Nullable BigDecimal inScope,
        @Nullable BigDecimal beneficial,
        @Nullable BigDecimal success,
        long judged,
        long timed,
        long costed,
        @Nullable BigDecimal durationMedian,
        @Nullable BigDecimal durationSpread,
        @Nullable BigDecimal costMedian,
        @Nullable BigDecimal costSpread) {}
