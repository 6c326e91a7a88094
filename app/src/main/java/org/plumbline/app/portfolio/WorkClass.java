package org.plumbline.app.portfolio;

/// What a piece of work is for the organisation.
public enum WorkClass {
    /// A project that serves what comes first.
    STRATEGIC_PROJECT("Strategic project"),
    /// Any other project.
    PROJECT("Project"),
    /// Day-to-day work.
    OPERATION("Operation");

    private final String label;

    WorkClass(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
