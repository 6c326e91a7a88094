package org.plumbline.app.portfolio.scenario;

/// Whether the choice of a candidate is free.
public enum Wanted {
    FREE("Free"),
    MUST("Must do"),
    MUST_NOT("Must not");

    private final String label;

    Wanted(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
