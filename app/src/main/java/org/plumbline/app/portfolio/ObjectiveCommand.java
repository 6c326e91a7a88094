package org.plumbline.app.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What leads an objective on.
public enum ObjectiveCommand {
    RETIRE("Retire", "retired", true),
    MISS("Mark as missed", "missed", true),
    ACHIEVE("Mark as achieved", "achieved", true),
    REOPEN("Reopen", "reopened", true),
    ACTIVATE("Activate", "activated", false);

    private final String label;
    private final String done;
    private final boolean needsReason;

    ObjectiveCommand(String label, String done, boolean needsReason) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
    }

    /// On its button, in English; a text key.
    public String label() {
        return label;
    }

    /// In the audit trail.
    public String done() {
        return done;
    }

    /// True where somebody has to say why.
    public boolean needsReason() {
        return needsReason;
    }

    /// The word in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<ObjectiveCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
