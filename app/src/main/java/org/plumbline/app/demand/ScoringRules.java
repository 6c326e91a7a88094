package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What scoring must keep to.
public enum ScoringRules implements Rule {
    NO_NAME("Give it a name of 1 to 120 characters."),
    NAME_TAKEN("A scoring model is called {0} already. Make a version of that one, or take another name."),
    NO_ANCHORS("{0}: say what each of the levels 1 to 5 means."),
    LONG("{0}: at most {1} characters."),
    WEIGHT_RANGE("{0}: enter a weight from 0 to 100 percent."),
    NO_THRESHOLDS("{0}: enter the four values from which levels 2 to 5 are given, each greater than the one before."),
    NO_SUCH_CRITERION("The model has no such criterion any more. Reload the page."),
    NAME_TWICE("Two criteria are called {0}. Give one of them another name."),
    TOO_FEW("A model needs at least two criteria; this one has {0}. Add what is missing."),
    TOO_MANY("A model has at most ten criteria: nobody weighs more against each other. Remove one first."),
    WSJF_PARTS(
            "Cost of delay needs its four criteria: value, urgency, enablement and size. They are made with the model"
                    + " and only their names and anchors change."),
    WEIGHTS_SUM("The weights sum to {0} percent; they have to sum to 100. Mend them, or let them be scaled to 100."),
    NO_WEIGHTS("All weights are 0. Give at least one criterion some weight."),
    PAIRS_MISSING("{0} pairs are not compared yet, the first: {1} with {2}. Compare them all."),
    PAIR_RANGE("{0} with {1}: choose one of the list."),
    INCONSISTENT("The comparisons contradict each other: their consistency ratio is {0}, accepted is up to 0.10. Mend"
            + " {1} against {2} first; {3} would fit the others best."),
    NOT_A_DRAFT("{0} is {1} and is not changed any more, for scores rest on it. Make the next version instead."),
    DRAFT_THERE("{0} is being worked out already. Change that draft."),
    NOT_IN_FORCE("{0} version {1} is no longer what work is scored with. Your marks are kept below, for the version in"
            + " force: look at them again and send them."),
    NO_MODEL("No scoring model is in force. Put one in force first."),
    NO_SUBJECT("Nothing that can be scored has the key {0}. Enter a proposal such as PRP-0003, or a running project."),
    NOT_SCORABLE("{0} is not scored in its present state."),
    MARK_RANGE("{0}: choose one of the levels."),
    NOT_RISING("{0}: low, likely and high must rise in that order."),
    HALF_FILLED("Still without a mark: {0}. Fill them in to hand the sheet in; what you have can be kept meanwhile."),
    NOBODY_SCORED("Nobody has handed a sheet in for {0} yet. At least one has to."),
    CHANGED_MEANWHILE("{0} was changed meanwhile. Look at what it says now, and send yours again.");

    private final String sentence;

    ScoringRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
