package org.plumbline.app.capability.training;

/// Where a training session stands.
public enum SessionState {
    PLANNED("Planned"),
    HELD("Held"),
    CANCELLED("Cancelled");

    private final String label;

    SessionState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
