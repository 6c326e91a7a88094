package org.plumbline.app.capability.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What leads a change initiative on.
public enum InitiativeCommand {
    START("Begin"),
    EMBED("It is how we work"),
    STOP("Stop"),
    RESUME("Take up again");

    private final String label;

    InitiativeCommand(String label) {
        this.label = label;
    }

    /// The verb on its button, in English; a text key.
    public String label() {
        return label;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<InitiativeCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
