package org.plumbline.app.organisation.process;

import org.plumbline.app.kernel.Rule;

/// What processes must keep to.
public enum ProcessRules implements Rule {
    TITLE("Give the process a title of 1 to 200 characters."),
    TITLE_TAKEN("There is a process {0} already. Choose another title."),
    PURPOSE("Say in 1 to 2000 characters what the process is for."),
    STEPS("Name 2 to 40 steps, one on each line."),
    STEP("Line {0} is not a step: write step | role | needs | gives, each of at most 200 characters."),
    NO_ROLE("Line {0} names the role \"{1}\", which the catalogue does not have. Add the role, or correct its title."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and enter your change again.");

    private final String sentence;

    ProcessRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
