package org.plumbline.app.demand;

import java.math.BigDecimal;

/// What an option spends and brings in a calendar year; none of it negative.
///
/// @param capex spent to build or buy something that lasts
/// @param opex spent to run
/// @param benefit what it brings or saves
public record YearFlow(int year, BigDecimal capex, BigDecimal opex, BigDecimal benefit) {
    /// All that is spent.
    public BigDecimal cost() {
        return capex.add(opex);
    }

    /// What is left.
    public BigDecimal net() {
        return benefit.subtract(cost());
    }
}
