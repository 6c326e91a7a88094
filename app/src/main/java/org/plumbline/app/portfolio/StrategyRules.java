package org.plumbline.app.portfolio;

import org.plumbline.app.kernel.Rule;

/// What objectives, priorities and alignment must keep to.
public enum StrategyRules implements Rule {
    NO_TITLE("Give the objective a title of 1 to 200 characters."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    NO_PRIORITY("{0}: choose a priority from 1, which comes first, to 5."),
    ENDS_BEFORE("It would end before it begins. Mend one of the two days."),
    DUE_BEFORE("The target would be due before the objective begins. Mend one of the two days."),
    NOTHING_TO_REACH("Baseline and target are the same: there is nothing to reach. Mend one of them."),
    WRONG_PARENT("A {0} cannot stand under {1}. A key measure stands under an objective, an objective under a theme."),
    NO_PARENT("Say which objective the key measure belongs to."),
    HAS_CHILDREN("{0} has others below it; its level stays as long as they do."),
    LEADS_TO_ITSELF("An objective does not lead to itself, and only objectives lead to objectives."),
    NO_MEASURE("An objective starts only with measure, baseline, target and day: its own, or those of a key measure"
            + " below it. Fill in what is missing under Edit."),
    NO_OWNER("An objective starts only with somebody who answers for it. Name the owner under Edit."),
    NO_REASON("Say why: it stays in the history."),
    NOT_A_DRAFT("{0} is no draft any more. Retire it instead; what it was stays readable."),
    CHANGED_MEANWHILE("{0} was changed meanwhile. Look at what it says now, and send yours again."),
    NOT_MEASURED("{0} has no measure yet. Say under Edit what is measured."),
    FUTURE("A reading of a day to come cannot be. Enter the day on which it was read."),
    TOO_EARLY("A reading from before 1950 cannot be. Enter the day on which it was read."),
    NO_WORDS("Say in a sentence what the review found."),
    NEXT_NOT_LATER("The next review has to come after this one."),
    NOTHING_TO_REVIEW("No objective is active. Activate one first."),
    REVIEW_INCOMPLETE("{0}: choose a priority, also where it stays as it was."),
    NO_ITEM("Nothing that you may see has the key {0}. Enter one such as PRJ-0042, PRP-0003, PRG-0001 or SVC-0004."),
    NOT_ALIGNABLE("{0} is none of what serves objectives. Enter a project, proposal, programme or service."),
    WEIGHT_RANGE("{0}: enter a share above 0 and up to 100 percent, or leave it empty."),
    WEIGHTS_SUM("The shares sum to {0} percent; they have to sum to 100. Mend them, or let them be scaled to 100."),
    NOT_ACTIVE("{0} is not active: work can only serve what holds today."),
    NO_SHARE("{0}: enter a share from 0 to 100 percent."),
    SHARES_SUM("The shares sum to {0} percent; they have to sum to 100."),
    NO_DIRECTION("Say for which period, and in a sentence what it means for people and money."),
    ANSWERED("{0} was answered already. Reload the page to see what was decided."),
    NO_CHANNEL("Say over which channel whom hears how often, each in 1 to 200 characters.");

    private final String sentence;

    StrategyRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
