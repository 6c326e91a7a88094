package org.plumbline.app.assurance.audit;

import java.util.Locale;

/// Where an audit stands.
public enum AuditState {
    PLANNED("Planned"),
    /// The project knows that it comes.
    NOTIFIED("Announced"),
    /// Evidence is looked at.
    COLLECTING("Collecting evidence"),
    /// The report is out; the project answers, and what is wrong is put right.
    REPORTED("Reported"),
    /// The cure of everything found is confirmed.
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private final String label;

    AuditState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True until the report is out.
    public boolean isAhead() {
        return this == PLANNED || this == NOTIFIED || this == COLLECTING;
    }

    /// True once the report is out.
    public boolean isReported() {
        return this == REPORTED || this == CLOSED;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
