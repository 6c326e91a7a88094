package org.plumbline.app.demand;

import java.util.Locale;

/// How criteria become one score.
public enum ScoringMethod {
    /// Weights said outright (F18).
    WEIGHTED("Weighted criteria"),
    /// Weights from comparisons in pairs (F19, F20).
    AHP("Weights from pairs (AHP)"),
    /// Cost of delay for each unit of size (F21).
    WSJF("Cost of delay by size (WSJF)");

    private final String label;

    ScoringMethod(String label) {
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
