package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;

/// How the cost at completion is estimated from what is known (F08-F11).
public sealed interface ForecastMethod {
    /// The work left costs as the work done did (F08).
    record Typical() implements ForecastMethod {}

    /// What went wrong was a single event; the work left costs what was planned (F09).
    record Atypical() implements ForecastMethod {}

    /// A fixed end drives cost: both efficiencies stay as they are (F10).
    record ScheduleAware() implements ForecastMethod {}

    /// The people who do the work say what is left (F11).
    ///
    /// @param workLeft their estimate, ETC
    record BottomUp(BigDecimal workLeft) implements ForecastMethod {
        public BottomUp {
            Check.notNegative("the estimate of the work left", workLeft);
        }
    }
}
