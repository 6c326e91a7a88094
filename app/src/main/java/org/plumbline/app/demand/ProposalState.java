package org.plumbline.app.demand;

import java.util.Locale;

/// Where a proposal stands.
public enum ProposalState {
    DRAFT("Draft"),
    QUALIFIED("Qualified"),
    SCORED("Scored"),
    APPROVED("Approved"),
    DEFERRED("Deferred"),
    REJECTED("Rejected"),
    CONVERTED("Converted"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ProposalState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it may still become a project.
    public boolean isOpen() {
        return this != REJECTED && this != CONVERTED && this != WITHDRAWN;
    }

    /// True while what it says and its business case may be changed.
    public boolean isOpenToChange() {
        return this == DRAFT || this == QUALIFIED || this == SCORED || this == DEFERRED;
    }

    /// True where a choice among proposals may take it: it was found complete, and is not a project yet.
    public boolean isCandidate() {
        return this == QUALIFIED || this == SCORED || this == APPROVED || this == DEFERRED;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
