package org.plumbline.app.demand;

import java.util.Locale;

/// What a proposal becomes once it is approved.
public enum ProposalKind {
    PROJECT("Project"),
    PROGRAMME("Programme"),
    OPERATION("Operation");

    private final String label;

    ProposalKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In forms and addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
