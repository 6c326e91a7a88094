package org.plumbline.app.organisation.role;

/// How far ahead a role looks.
public enum RoleArea {
    STRATEGIC("Strategic"),
    TACTICAL("Tactical"),
    OPERATIONAL("Operational");

    private final String label;

    RoleArea(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
