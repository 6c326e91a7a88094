package org.plumbline.app.finance;

/// How an amount is booked.
public enum Expenditure {
    /// Creates an asset.
    CAPITAL,
    /// Keeps things running.
    OPERATING,
    /// The source does not say.
    UNSPLIT
}
