package org.plumbline.app.organisation.raci;

import java.util.Locale;
import java.util.Optional;

/// What a role has to do with an activity.
public enum RaciLetter {
    /// Does it.
    R("Responsible: does it"),
    /// Answers for it; exactly one role.
    A("Accountable: answers for it"),
    /// Answers for it and does it.
    AR("Accountable and responsible"),
    /// Is asked before.
    C("Consulted: is asked before"),
    /// Is told after.
    I("Informed: is told after");

    private final String label;

    RaciLetter(String label) {
        this.label = label;
    }

    /// What it means, in English; a text key.
    public String label() {
        return label;
    }

    /// True where it answers for the activity.
    public boolean answers() {
        return this == A || this == AR;
    }

    /// True where it does the activity.
    public boolean does() {
        return this == R || this == AR;
    }

    /// The letter as people type it: any case, `A/R` and `RA` for both; empty where it is none.
    public static Optional<RaciLetter> of(String typed) {
        return switch (typed.strip().toUpperCase(Locale.ROOT)) {
            case "R" -> Optional.of(R);
            case "A" -> Optional.of(A);
            case "AR", "RA", "A/R", "R/A" -> Optional.of(AR);
            case "C" -> Optional.of(C);
            case "I" -> Optional.of(I);
            default -> Optional.empty();
        };
    }
}
