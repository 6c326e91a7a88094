package org.plumbline.app.finance;

/// What an amount says: approved, spent or expected.
public enum Measure {
    /// Approved.
    BUDGET,
    /// Spent in that month.
    ACTUAL,
    /// Expected for that month; a month that has an actual needs none.
    FORECAST
}
