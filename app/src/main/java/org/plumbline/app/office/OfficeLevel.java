package org.plumbline.app.office;

/// What an office looks after.
public enum OfficeLevel {
    /// One project.
    PROJECT("One project"),
    /// One programme.
    PROGRAMME("One programme"),
    /// Many projects of a unit or of everybody.
    PORTFOLIO("Many projects");

    private final String label;

    OfficeLevel(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
