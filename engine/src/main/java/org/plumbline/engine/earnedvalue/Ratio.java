package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Quotients of money that stay unknown ("n/a") where the denominator is zero, never 0 and never infinite.
final class Ratio {
    private Ratio() {}

    static Optional<BigDecimal> of(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, MathContext.DECIMAL64));
    }

    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return of(part.movePointRight(2), whole);
    }
}
