package org.plumbline.app.portfolio.scenario;

/// How money is booked.
public enum MoneyKind {
    CAPITAL("Capital expenditure"),
    OPERATING("Operating expenditure");

    private final String label;

    MoneyKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
