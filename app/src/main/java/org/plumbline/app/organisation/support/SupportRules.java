package org.plumbline.app.organisation.support;

import org.plumbline.app.kernel.Rule;

/// What administrative tasks must keep to.
enum SupportRules implements Rule {
    TITLE("Say what is to be done in 1 to 300 characters."),
    HAS_LEFT("{0} has left. Choose somebody who is here."),
    TAKEN("That is taken up already. Reload the page to see by whom.");

    private final String sentence;

    SupportRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
