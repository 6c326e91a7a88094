package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What proposals must keep to.
public enum ProposalRules implements Rule {
    NO_TITLE("Give the proposal a title of 1 to 200 characters."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    NO_CURRENCY("\"{0}\" is not a currency. Use its three letters, such as GBP."),
    ODD_START("Enter a first month between 2000-01 and 2100-12."),
    ODD_LENGTH("Enter a length of 1 to 240 months."),
    ODD_SIZE("Name the size in 1 to 38 characters, such as M."),
    SIZE_AND_ROLES("Name a size or list the roles, not both: the size says how many people it stands for."),
    ODD_ROLES("List at most 30 roles, each with 0 to 1000 full-time equivalents for each of at most 240 months."),
    INCOMPLETE("Before it competes with the others, say: {0}."),
    NO_REASON("Write the reason: who asked for it reads it."),
    NOT_OPEN("{0} is {1} and is not changed any more. Write a comment, or ask the PMO to take it up again."),
    NOT_A_DRAFT("{0} has been qualified and is not removed. Withdraw it instead: its history stays."),
    NOT_ACCEPTED("{0} is {1}. Only an accepted idea is worked out as a proposal."),
    OWN_PROPOSAL("Who works a proposal out does not decide on it. Ask somebody else."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    ProposalRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
