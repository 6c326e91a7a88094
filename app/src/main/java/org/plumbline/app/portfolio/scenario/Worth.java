package org.plumbline.app.portfolio.scenario;

/// What the value of a candidate is.
public enum Worth {
    /// The score of the scoring model in use, 0 to 100.
    SCORE("Score, 0 to 100"),
    /// The net present value of the business case, in the scenario's currency.
    NPV("Net present value");

    private final String label;

    Worth(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
