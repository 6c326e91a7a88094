package org.plumbline.app.demand;

import java.util.Locale;
import org.plumbline.app.organisation.body.Verdict;

/// What a gate may decide.
public enum GateVerdict {
    GO("Go"),
    GO_WITH_CONDITIONS("Go with conditions"),
    HOLD("Hold"),
    RECYCLE("Recycle"),
    KILL("Kill");

    private final String label;

    GateVerdict(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where work may go on and money may flow.
    public boolean opens() {
        return this == GO || this == GO_WITH_CONDITIONS;
    }

    /// True where work pauses or ends.
    boolean ends() {
        return this == HOLD || this == KILL;
    }

    /// What it means for a proposal.
    ProposalCommand command() {
        return switch (this) {
            case GO, GO_WITH_CONDITIONS -> ProposalCommand.APPROVE;
            case HOLD -> ProposalCommand.DEFER;
            case RECYCLE -> ProposalCommand.RETURN;
            case KILL -> ProposalCommand.REJECT;
        };
    }

    /// What it means in the minutes of the body that decides.
    Verdict inMinutes() {
        return switch (this) {
            case GO, GO_WITH_CONDITIONS -> Verdict.APPROVED;
            case HOLD, RECYCLE -> Verdict.DEFERRED;
            case KILL -> Verdict.REJECTED;
        };
    }

    /// In forms.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
