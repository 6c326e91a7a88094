package org.plumbline.app.assurance.audit;

/// How grave a nonconformity is.
public enum FindingGrade {
    /// The project cannot be steered while it stands: it caps the grade of the whole audit.
    CRITICAL("Critical"),
    MAJOR("Major"),
    MINOR("Minor");

    private final String label;

    FindingGrade(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
