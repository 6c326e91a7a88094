package org.plumbline.app.assurance.assessment;

/// What an assessment is for.
public enum AssessmentPurpose {
    /// The first one, on which the business case of an office rests.
    BASELINE("Baseline"),
    PLANNING("Planning of the office"),
    PERIODIC("Periodic"),
    AD_HOC("As needed");

    private final String label;

    AssessmentPurpose(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
