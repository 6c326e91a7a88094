package org.plumbline.app.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The registers a project keeps.
public enum RegisterKind {
    /// What may happen.
    RISK("RSK", "Risk", "Risks", RegisterState.IDENTIFIED),
    /// What has happened and hurts.
    ISSUE("ISS", "Issue", "Issues", RegisterState.OPEN),
    /// What is taken for true until somebody has looked.
    ASSUMPTION("ASM", "Assumption", "Assumptions", RegisterState.OPEN),
    /// What one side needs from another.
    DEPENDENCY("DEP", "Dependency", "Dependencies", RegisterState.PROPOSED),
    /// What somebody must decide.
    DECISION("DEC", "Decision", "Decisions", RegisterState.REQUESTED),
    /// What somebody has promised to do.
    ACTION("ACT", "Action", "Actions", RegisterState.OPEN),
    /// What shall be other than agreed.
    CHANGE("CHG", "Change", "Changes", RegisterState.RAISED);

    private final String prefix;
    private final String label;
    private final String plural;
    private final RegisterState first;

    RegisterKind(String prefix, String label, String plural, RegisterState first) {
        this.prefix = prefix;
        this.label = label;
        this.plural = plural;
        this.first = first;
    }

    /// What keys of the kind begin with.
    public String prefix() {
        return prefix;
    }

    /// One of them, in English; a text key.
    public String label() {
        return label;
    }

    /// Many of them, in English; a text key.
    public String plural() {
        return plural;
    }

    /// The state a record begins in.
    public RegisterState first() {
        return first;
    }

    /// The word in addresses and for the audit trail: `risk`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a word in an address, one or many: `risk`, `risks`.
    public static Optional<RegisterKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word) || kind.plural.equalsIgnoreCase(word))
                .findFirst();
    }
}
