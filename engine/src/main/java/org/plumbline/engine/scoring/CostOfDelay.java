package org.plumbline.engine.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What waiting costs, in relative points.
///
/// @param value to users and the business
/// @param urgency how much the value decays with time
/// @param enablement risk reduced or opportunity opened
public record CostOfDelay(BigDecimal value, BigDecimal urgency, BigDecimal enablement) {
    /// WSJF, the cost of delay for each unit of size (F21); empty where the size is not above 0.
    public Optional<BigDecimal> perSize(BigDecimal jobSize) {
        return jobSize.signum() <= 0
                ? Optional.empty()
                : Optional.of(value.add(urgency).add(enablement).divide(jobSize, MathContext.DECIMAL64));
    }
}
