package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.util.List;

/// Costs by period, as a cost plan holds them.
///
/// @param planned what each period is to cost, first period first
/// @param actual what the past periods have cost; periods after these are current or future
public record CostPlan(List<BigDecimal> planned, List<BigDecimal> actual) {
    public CostPlan {
        planned = List.copyOf(planned);
        actual = List.copyOf(actual);
        if (actual.size() > planned.size()) {
            throw new IllegalArgumentException("actual costs reach over %d periods, the plan only over %d"
                    .formatted(actual.size(), planned.size()));
        }
    }

    /// Forecast at completion (F16): actuals of past periods and the plan of all others. It says nothing about
    /// efficiency and is kept apart from the estimates at completion by name.
    public BigDecimal forecastAtCompletion() {
        var past = actual.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return planned.subList(actual.size(), planned.size()).stream().reduce(past, BigDecimal::add);
    }
}
