package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What turning a proposal into a project must keep to.
public enum ConversionRules implements Rule {
    NOT_APPROVED("{0} is {1}. Only an approved proposal becomes a project."),
    NO_GO("{0} has not decided Go. A project begins once its gate does."),
    A_PROGRAMME("A programme has no plan of its own. Make it a programme; its projects join it one by one."),
    NO_REASON("{0} fits best. Say why somebody else shall manage it."),
    NO_MANAGER("Choose who manages it."),
    BLUEPRINT_NAME(
            "Give the blueprint a name of 1 to 80 characters and a sentence that says for which projects it is."),
    BLUEPRINT_STAGE(
            "Stage {0} is not read: \"{1}\". Write name, share, tasks and milestone: Build 40: Build; Test > Ready"),
    BLUEPRINT_SHARES("The shares of the stages come to {0} %. They must come to 100 %."),
    BLUEPRINT_STARTER("Record {0} is not read: \"{1}\". Begin with risk, issue, assumption or action and a colon."),
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
