package org.plumbline.app.assurance;

import java.util.Locale;

/// Where a problem was noticed.
public enum ProblemSource {
    ASSESSMENT("Assessment"),
    AUDIT("Audit"),
    LESSON("Lesson"),
    COACHING("Coaching"),
    /// Somebody says so.
    OWN("Own observation");

    private final String label;

    ProblemSource(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
