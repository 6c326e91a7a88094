package org.plumbline.app.assurance.audit;

/// How a project is looked at.
public enum AuditKind {
    /// Whether it is run as the method it has agreed to asks.
    AUDIT("Audit"),
    /// Whether it is healthy, shortly and without a programme.
    HEALTH_CHECK("Health check");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
