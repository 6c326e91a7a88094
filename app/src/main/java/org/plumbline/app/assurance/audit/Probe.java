package org.plumbline.app.assurance.audit;

/// What the system looks at by itself.
public enum Probe {
    ROLES("Facts of the project"),
    BASELINE("Baselines"),
    RISK_REVIEW("Risk register"),
    GATES("Gates"),
    SCHEDULE("Checks of the schedule"),
    STATUS("Status reports"),
    CHANGES("Change register"),
    /// What the project's method asks for.
    DELIVERABLE("Deliverables of the method"),
    /// What everybody has to keep to.
    STANDARD("Mandated standards");

    private final String label;

    Probe(String label) {
        this.label = label;
    }

    /// Where it looks, on screen, in English; a text key.
    public String label() {
        return label;
    }
}
