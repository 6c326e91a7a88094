package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What gates must keep to.
public enum GateRules implements Rule {
    NO_STAGE("Say what the gate opens, in 1 to 120 characters."),
    NO_KEEPERS("Name a governance body with members who vote, or at least one person."),
    NOT_A_CANDIDATE("{0} is {1}. Qualify it before it comes to a gate."),
    ALREADY_OPEN("{0} is before the gatekeepers already. Decide that one first."),
    ODD_ANSWER("Answer with yes or no, or a score from 1 to 5."),
    NOT_PLANNED("{0} is before the gatekeepers; its answers stand."),
    NOT_READY("Not ready. Still open: {0}."),
    NOT_IN_REVIEW("{0} is {1}. Votes count only while it is in review."),
    NO_SAY("You have no say at this gate."),
    RECUSED("Who stepped back from this gate does not vote."),
    NO_REASON("Write the reason: it is kept with the decision."),
    NO_QUORUM("{0} of {1} needed have voted. Wait for the others, or ask their deputies."),
    NO_CHAIR("Chair or deputy chair has not voted yet."),
    NOT_THE_VOTE("Most voted for {0}. The decision follows the votes."),
    NOT_ELIGIBLE(
            "No Go: what must be met is not, or the score is below {0}. Choose conditions, hold, recycle or kill."),
    NOT_MET("No Go, not even with conditions: {0}."),
    NO_CONDITIONS("A go with conditions needs at least one, with an owner and a day."),
    ONLY_WITH_CONDITIONS("Conditions go only with \"Go with conditions\"."),
    NO_TRANCHE("Money is released only by a go."),
    ODD_TRANCHE("Enter an amount from 0 to 1,000,000,000,000, or leave it empty."),
    DONE_ALREADY("That condition is done already."),
    ODD_TEMPLATE("Line {0}: begin with \"must:\" or with \"should 40:\", the number being its weight in percent."),
    ODD_WEIGHTS("The weights of what should be met sum to {0} %, not to 100 %."),
    NO_CRITERIA("Name at least one criterion."),
    ODD_BAR("Enter a hurdle from 0 to 100 and a quorum from 1 to 100 percent."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    GateRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
