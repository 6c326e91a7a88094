package org.plumbline.app.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What can serve an objective.
public enum AlignedKind {
    PROJECT("Project"),
    PROPOSAL("Proposal"),
    PROGRAMME("Programme"),
    SERVICE("Service");

    private final String label;

    AlignedKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The word by which audit trail and search know it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(AlignedKind::word).toList();
    }

    static AlignedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
