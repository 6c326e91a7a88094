package org.plumbline.app.organisation.body;

/// Whether a body still works.
public enum BodyState {
    ACTIVE("Active"),
    CLOSED("Dissolved");

    private final String label;

    BodyState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
