package org.plumbline.app.methods.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with a policy.
public enum PolicyCommand {
    APPROVE("Approve", "approved"),
    RETURN("Return to a draft", "returned"),
    ENFORCE("Bring into force", "brought into force"),
    REVIEW("Begin the review", "review begun"),
    CONFIRM("Confirm after the review", "confirmed"),
    RETIRE("Retire", "retired");

    private final String label;
    private final String done;

    PolicyCommand(String label, String done) {
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
    public static Optional<PolicyCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
