package org.plumbline.app.assurance.audit;

/// What kind of finding it is.
public enum FindingKind {
    /// What is asked for is not there.
    NONCONFORMITY("Nonconformity"),
    /// It is there, and may not be for long.
    OBSERVATION("Observation"),
    /// It could be done better.
    OPPORTUNITY("Opportunity"),
    /// It is done so well that others should see it.
    STRENGTH("Strength");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True for what is put right: it becomes a problem of the register.
    public boolean isProblem() {
        return this == NONCONFORMITY || this == OBSERVATION;
    }
}
