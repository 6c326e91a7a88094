package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What turning a proposal into a project must keep to.
public enum ConversionRules implements Rule {
    NOT_APPROVED("{0} is {1}. Only an approved proposal becomes a project."),
    NO_GO("{0} has not decided Go. A project begins once its gate does."),
    A_PROGRAMME("A programme is set up under Programmes; attach its projects there and withdraw this proposal."),
    NO_REASON("{0} fits best. Say why somebody else shall manage it."),
    NO_MANAGER("Choose who manages it."),
    ODD_START("Choose a day for its start, between 2000 and 2100.");

    private final String sentence;

    ConversionRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
