package org.plumbline.app.assurance.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with an audit.
public enum AuditCommand {
    NOTIFY("Announce it", "announced"),
    COLLECT("Collect evidence", "evidence collected"),
    REPORT("Issue the report", "reported"),
    CLOSE("Close the audit", "closed"),
    CANCEL("Cancel", "cancelled");

    private final String label;
    private final String done;

    AuditCommand(String label, String done) {
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
    public static Optional<AuditCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
