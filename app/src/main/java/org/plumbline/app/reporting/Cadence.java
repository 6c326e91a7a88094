package org.plumbline.app.reporting;

/// How often the organisation reports.
public enum Cadence {
    WEEKLY("Weekly"),
    FORTNIGHTLY("Fortnightly"),
    MONTHLY("Monthly");

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    /// In English; a text key.
    public String label() {
        return label;
    }
}
