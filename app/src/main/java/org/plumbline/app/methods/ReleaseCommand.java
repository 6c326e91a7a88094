package org.plumbline.app.methods;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with a version of a method.
public enum ReleaseCommand {
    SUBMIT("Send into review", "sent into review"),
    RETURN("Return to a draft", "returned"),
    PUBLISH("Publish", "published"),
    SUPERSEDE("Supersede", "superseded");

    private final String label;
    private final String done;

    ReleaseCommand(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /// The verb on its button, in English; a text key.
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<ReleaseCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
