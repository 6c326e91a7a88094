package org.plumbline.app.methods.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What leads an item of the library on.
public enum ItemCommand {
    PUBLISH("Publish", "published", false, false),
    RETURN("Return", "returned", true, false),
    RETIRE("Retire", "retired", true, false),
    RESTORE("Publish again", "published again", false, false),
    PROPOSE("Propose again", "proposed again", false, true),
    WITHDRAW("Withdraw", "withdrawn", false, true);

    private final String label;
    private final String done;
    private final boolean needsReason;
    private final boolean isProposers;

    ItemCommand(String label, String done, boolean needsReason, boolean isProposers) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
        this.isProposers = isProposers;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// For the audit trail.
    public String done() {
        return done;
    }

    /// True where others have to be told why.
    public boolean needsReason() {
        return needsReason;
    }

    /// True where it is for who offered the item; else for who curates.
    public boolean isProposers() {
        return isProposers;
    }

    /// The word in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<ItemCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
