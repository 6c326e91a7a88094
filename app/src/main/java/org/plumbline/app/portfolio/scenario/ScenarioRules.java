package org.plumbline.app.portfolio.scenario;

import org.plumbline.app.kernel.Rule;

/// What scenarios must keep to.
public enum ScenarioRules implements Rule {
    NO_NAME("Give the scenario a name of 1 to 120 characters."),
    HORIZON("Plan 1 to 60 periods, beginning between 1990 and 2200."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing."),
    ADOPTED("{0} is adopted and does not change any more. Duplicate it to go on from there."),
    SOLVING("{0} is being answered. Stop the search first, or wait for it."),
    NOT_SOLVING("Nothing is being sought for {0}."),
    HINDERED("{0} cannot be answered yet: {1} findings have to be mended first. They are listed on its page."),
    NOT_ANSWERED("{0} has no choice to adopt. Search first, and mend what cannot be kept together."),
    STALE("{0} was changed after it was answered. Search again before it is adopted."),
    NO_REASON("Write why this one and not another: it is read for years."),
    NO_BODY("Say who decided: a committee, a board, a person."),
    DAY("A decision was taken on a day that has been. Enter that day."),
    LONG("{0}: at most {1} characters."),
    NO_SUCH_CANDIDATE("{0} is not a candidate of this scenario. Reload the page."),
    NO_SUCH_PORTFOLIO("Choose one of the portfolios of the list, or all."),
    REASON_OF_MUST("Say why {0} is not free to choose: who insists, or which law."),
    UNSOUND(
            "The independent check found a limit broken in what was stored for {0}. Search again; nothing was adopted."),
    FILE("{0}");

    private final String sentence;

    ScenarioRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
