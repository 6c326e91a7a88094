package org.plumbline.app.office;

/// The chapters of a charter.
public enum CharterSection {
    PURPOSE("Purpose"),
    MANDATE("Mandate"),
    AUTHORITY("Authority"),
    ORGANISATION("Organisation"),
    SERVICES("Services"),
    FACTORS("Critical success factors"),
    BUDGET("Budget"),
    ASSUMPTIONS("Assumptions"),
    REPORTING("Reporting and review");

    private final String label;

    CharterSection(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The name in forms.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
