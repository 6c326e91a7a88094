package org.plumbline.app.capability.change;

/// Where a change initiative stands.
public enum InitiativeState {
    DRAFT("Draft"),
    RUNNING("Running"),
    EMBEDDED("Embedded"),
    STOPPED("Stopped");

    private final String label;

    InitiativeState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it may be planned and changed.
    public boolean isOpen() {
        return this == DRAFT || this == RUNNING;
    }
}
