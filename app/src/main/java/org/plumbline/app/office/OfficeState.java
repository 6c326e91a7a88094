package org.plumbline.app.office;

/// Where an office stands in its life.
public enum OfficeState {
    /// Being defined: type, purpose, charter.
    INITIATION("Initiation"),
    /// Being built: roles, services, plan.
    PLANNING("Planning"),
    /// At work.
    OPERATION("Operation"),
    /// At work while its definition is looked at again.
    IMPROVEMENT("Improvement"),
    /// Ended, with its duties handed over.
    CLOSED("Closed");

    private final String label;

    OfficeState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it does or prepares its work.
    public boolean isOpen() {
        return this != CLOSED;
    }
}
