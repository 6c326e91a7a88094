package org.plumbline.app.capability.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What leads a deployment wave on.
public enum WaveCommand {
    START("Start the wave"),
    FINISH("It is deployed"),
    CANCEL("Cancel the wave"),
    PLAN_AGAIN("Plan it again");

    private final String label;

    WaveCommand(String label) {
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
    public static Optional<WaveCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
