package org.plumbline.app.assurance;

import org.plumbline.app.kernel.Rule;

/// What problems, actions and improvements must keep to.
public enum ProblemRules implements Rule {
    NO_TITLE("Say in 1 to {0} characters what it is."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    NO_CLASS("There is no such class of problems. Choose one of the list."),
    CLASS_TAKEN("There is a class called {0} already. Use it, or choose another name."),
    NO_CAUSE(
            "Name the root cause, and either ask \"why?\" at least twice or choose the branch of the diagram it belongs"
                    + " to."),
    TOO_MANY_WHYS("Ask \"why?\" at most five times. The last answer is the root cause."),
    NOT_WORKED_ON("{0} is {1}. Reopen it first."),
    NO_ACTION("No action is planned. Plan one: who does what until when."),
    DUE_IN_THE_PAST("{0} has passed. Enter today or a later day."),
    WAIT("The waiting time is a whole number of days from 0 to 365."),
    UNKNOWN_PERSON("Choose somebody of the list who has not left."),
    NOT_OPEN("Action {0} is {1}. Reload the page."),
    NOT_DONE("Action {0} is {1}. Only what is done can be checked."),
    NO_WORDS("Write what was done, or what you saw: it is what the next one reads."),
    OWN_CHECK("Whoever owns an action does not check whether it worked. Ask somebody else of the office."),
    TOO_EARLY("Action {0} can be checked from {1} on: what it changes needs time to show."),
    OWN_PROBLEM(
            "Whoever raised a problem, owns it, manages its project or owns one of its actions does not close it. Ask"
                    + " somebody else of the office."),
    NOT_CHECKED("Action {0} is not verified as effective. Somebody who does not own it checks it first."),
    NO_REASON("Write the reason: everybody who follows it reads it."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing."),
    NOT_A_GRADE("Value and effort are whole numbers from 1 to 5."),
    SETTLED("{0} is {1} and does not change any more."),
    UNDECIDED("{0} has no decision. A review decides on each open improvement, and be it \"later\"."),
    NO_OWNER("{0} is to be done: say by whom and until when."),
    NO_MINUTES("Write the minutes: what was looked at and why it was decided so."),
    REVIEW_HELD("The review of {0} is held. Its minutes stay as they are.");

    private final String sentence;

    ProblemRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
