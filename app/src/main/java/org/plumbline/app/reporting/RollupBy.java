package org.plumbline.app.reporting;

import java.util.Locale;
import java.util.Optional;

/// What figures are summed by.
public enum RollupBy {
    PORTFOLIO("Portfolio"),
    PROGRAMME("Programme"),
    DEPARTMENT("Department"),
    MANAGER("Manager"),
    MONTH("Month"),
    NONE("All");

    private final String label;

    RollupBy(String label) {
        this.label = label;
    }

    /// In English; a text key.
    public String label() {
        return label;
    }

    /// As an address carries it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The constant an address names, in any case.
    public static Optional<RollupBy> of(String key) {
        for (var by : values()) {
            if (by.key().equals(key.toLowerCase(Locale.ROOT))) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }
}
