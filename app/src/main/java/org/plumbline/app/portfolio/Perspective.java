package org.plumbline.app.portfolio;

/// From which side an objective looks at the organisation; a row of the strategy map, the uppermost first.
public enum Perspective {
    MONEY("Money"),
    CUSTOMERS("Customers"),
    PROCESSES("Processes"),
    PEOPLE("People and learning");

    private final String label;

    Perspective(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
