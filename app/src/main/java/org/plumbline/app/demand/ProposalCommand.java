package org.plumbline.app.demand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with a proposal.
public enum ProposalCommand {
    QUALIFY("Qualify", "qualified", false),
    SCORE("Put among the scored", "scored", false),
    RETURN("Send back to be worked out", "sent back", true),
    APPROVE("Approve", "approved", true),
    DEFER("Defer", "deferred", true),
    REJECT("Reject", "rejected", true),
    RESUME("Take up again", "taken up again", true),
    WITHDRAW("Withdraw", "withdrawn", true),
    REVIVE("Work it out again", "taken up again", false),
    CONVERT("Make it a project", "converted", false);

    private final String label;
    private final String done;
    private final boolean needsReason;

    ProposalCommand(String label, String done, boolean needsReason) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
    }

    /// The verb on its button, in English; a text key.
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }

    /// True where a reason must be given.
    public boolean needsReason() {
        return needsReason;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<ProposalCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
