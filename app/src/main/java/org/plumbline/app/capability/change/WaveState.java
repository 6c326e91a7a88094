package org.plumbline.app.capability.change;

/// Where a deployment wave stands.
public enum WaveState {
    PLANNED("Planned"),
    RUNNING("Running"),
    DEPLOYED("Deployed"),
    CANCELLED("Cancelled");

    private final String label;

    WaveState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
