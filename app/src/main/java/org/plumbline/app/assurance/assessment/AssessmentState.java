package org.plumbline.app.assurance.assessment;

/// Where an assessment stands.
public enum AssessmentState {
    PLANNED("Planned"),
    COLLECTING("Collecting answers"),
    SCORING("Scoring"),
    MODERATION("In moderation"),
    PUBLISHED("Published"),
    COMPARED("Compared"),
    CANCELLED("Cancelled");

    private final String label;

    AssessmentState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where the result stands and never changes.
    public boolean isPublished() {
        return this == PUBLISHED || this == COMPARED;
    }
}
