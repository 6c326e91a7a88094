package org.plumbline.app.demand;

import org.plumbline.app.kernel.Rule;

/// What ideas must keep to.
public enum IdeaRules implements Rule {
    NO_TITLE("Give the idea a title of 1 to 200 characters."),
    NO_PURPOSE("Say what the idea is for. That question cannot be skipped."),
    NO_NEED("Say why it is needed. That question cannot be skipped."),
    NO_HELP("Say how it helps: fill in one way at least, with how anybody would measure it."),
    NO_SUCH_WAY("\"{0}\" is no way in which an idea helps. Send revenue, cost, regulation, competition or other."),
    NO_MEASURE("{0}: say how that would be measured, in a few words."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    NOT_AN_AMOUNT("{0}: enter an amount from 0 to 1,000,000,000,000, such as 120000."),
    NOT_RISING("Low, likely and high cost must rise in that order. Enter them anew, or only the likely one."),
    NO_REASON("Write the reason: who had the idea reads it."),
    NO_TWIN("Choose the idea or project that it repeats."),
    ITSELF("An idea does not repeat itself. Choose the other one."),
    OWN_IDEA("Who had an idea does not screen it. Ask somebody else of the office."),
    NOT_OPEN("{0} is {1} and is not changed any more. Write a comment, or ask the PMO to open it again."),
    NOT_A_DRAFT("{0} has been submitted and is not removed. Withdraw it instead: its history stays."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    IdeaRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
