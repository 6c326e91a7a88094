package org.plumbline.app.demand;

import java.util.Locale;

/// Where the mark of a criterion comes from.
public enum ScoreOrigin {
    /// People give it.
    ENTERED("Entered"),
    /// Net present value of the business case, in the proposal's currency.
    NPV("Net present value"),
    /// All that is spent, in the proposal's currency.
    COST("Cost"),
    /// How far it serves the objectives that come first, from 0 to 100.
    ALIGNMENT("Alignment");

    private final String label;

    ScoreOrigin(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In forms.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
