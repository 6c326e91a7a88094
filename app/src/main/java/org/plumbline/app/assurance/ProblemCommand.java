package org.plumbline.app.assurance;

import java.util.Arrays;
import java.util.Optional;
import org.plumbline.app.kernel.Command;

/// What is done with a problem by a button.
public enum ProblemCommand implements Command {
    ANALYSE("Name the cause", "cause named", false),
    PLAN("Plan an action", "action planned", false),
    FINISH("All is done", "actions done", false),
    VERIFY("Confirm the effect", "verified effective", false),
    CLOSE("Close", "closed", false),
    REOPEN("Reopen", "reopened", true),
    DISMISS("Dismiss", "dismissed", true);

    private final String label;
    private final String done;
    private final boolean needsReason;

    ProblemCommand(String label, String done, boolean needsReason) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
    }

    @Override
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }

    /// True where a reason must be given.
    @Override
    public boolean needsReason() {
        return needsReason;
    }

    /// True for what a person asks for; the others follow from what happens to its actions.
    public boolean isAsked() {
        return this == CLOSE || this == REOPEN || this == DISMISS;
    }

    /// The command of a word in an address.
    public static Optional<ProblemCommand> of(String word) {
        return Arrays.stream(values())
                .filter(ProblemCommand::isAsked)
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
