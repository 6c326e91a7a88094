package org.plumbline.app.reporting;

/// Where a status report stands.
public enum ReportState {
    /// Owed, nothing written.
    OPEN("Open"),
    /// Being written.
    DRAFTED("Drafted"),
    /// Handed in; locked unless the PMO returns it.
    SUBMITTED("Submitted"),
    /// Checked by the PMO.
    VALIDATED("Validated"),
    /// Part of a frozen period; never changed.
    FROZEN("Frozen");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    /// In English; a text key.
    public String label() {
        return label;
    }
}
