package org.plumbline.engine.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// How much of the active work serves an objective (F27).
///
/// @param serving active projects that serve at least one objective
/// @param all active projects
/// @param servingSpend budget of those that serve, in one currency
/// @param allSpend budget of all, in the same currency
public record Alignment(int serving, int all, BigDecimal servingSpend, BigDecimal allSpend) {
    public Alignment {
        if (serving < 0 || serving > all || servingSpend.signum() < 0 || servingSpend.compareTo(allSpend) > 0) {
            throw new IllegalArgumentException("what serves cannot exceed all: %d of %d, %s of %s"
                    .formatted(serving, all, servingSpend.toPlainString(), allSpend.toPlainString()));
        }
    }

    /// The share of projects, from 0 to 1; empty without projects.
    public Optional<BigDecimal> byCount() {
        return ratio(BigDecimal.valueOf(serving), BigDecimal.valueOf(all));
    }

    /// The share of budget, from 0 to 1; empty without budget.
    public Optional<BigDecimal> bySpend() {
        return ratio(servingSpend, allSpend);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, MathContext.DECIMAL64));
    }
}
