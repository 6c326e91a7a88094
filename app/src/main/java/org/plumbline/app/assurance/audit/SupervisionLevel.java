package org.plumbline.app.assurance.audit;

/// How closely a project is supervised; it says how often it is audited.
public enum SupervisionLevel {
    CLOSE("Closely"),
    NORMAL("Normally"),
    LIGHT("Lightly");

    private final String label;

    SupervisionLevel(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
