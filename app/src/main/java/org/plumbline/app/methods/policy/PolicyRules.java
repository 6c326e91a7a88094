package org.plumbline.app.methods.policy;

import org.plumbline.app.kernel.Rule;

/// What policies must keep to.
public enum PolicyRules implements Rule {
    TITLE("Give it a title of 1 to 200 characters."),
    BODY("Write what holds, in 10 to 20000 characters."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and do it again."),
    NOT_WRITTEN_NOW("{0} is {1}. Begin its review to change it."),
    OWN_TEXT("You wrote this yourself. Somebody else has to approve it."),
    NO_OWNER("Name an owner first: somebody answers for it."),
    NO_REVIEW("Say by when it is reviewed; the day has to come."),
    NOT_IN_FORCE("{0} is not in force, so nobody has to accept it yet."),
    UNTIL("A waiver ends on a day after today and within two years. Choose such a day."),
    REASON("Say in 10 to 2000 characters why."),
    OWN_WAIVER("You asked for this waiver yourself. Somebody else has to grant it."),
    WAIVER_OPEN("{0} waits for an answer on the same already."),
    ANSWERED("{0} is answered already."),
    PERCENT("Enter a percentage from 1 to 200."),
    DAYS("Enter a number of days from 0 to 365.");

    private final String sentence;

    PolicyRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
