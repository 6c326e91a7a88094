package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;

/// Refuses what no earned value can be computed from, with the name of the figure and its value.
final class Check {
    private Check() {}

    static void notNegative(String what, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "%s must not be negative, was %s".formatted(what, value.toPlainString()));
        }
    }

    static void positive(String what, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s must be greater than zero, was %s".formatted(what, value.toPlainString()));
        }
    }

    static void share(String what, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and 1, was %s".formatted(what, value.toPlainString()));
        }
    }
}
