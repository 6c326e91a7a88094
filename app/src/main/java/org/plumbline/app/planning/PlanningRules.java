package org.plumbline.app.planning;

import org.plumbline.app.kernel.Rule;

/// What a question to the engine must keep to.
public enum PlanningRules implements Rule {
    UNREADABLE_CHANGE("\"{0}\" is no change that can be computed. Start again from the plan."),
    NO_SUCH_TASK(
            "The plan has no task {0} that can be moved. It may have been imported anew; start again from the plan."),
    NO_SUCH_LINK("The plan has no link from task {0} to task {1}. Choose one that is there."),
    NOT_MOVABLE("{0} cannot be changed so: its dates are recorded, set by hand or follow from its parts."),
    TOO_FAR("With that change of {0} dates would lie outside the years 1600 to 2999. Use fewer days."),
    TOO_MANY("More than {0} changes at once are too many to follow. Keep these as a scenario first."),
    NO_DATES("The dates of this plan cannot be computed: {0}"),
    NAME_MISSING("Give the scenario a name, so that others know what was tried.");

    private final String sentence;

    PlanningRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
