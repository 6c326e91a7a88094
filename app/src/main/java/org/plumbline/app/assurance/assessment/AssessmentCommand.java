package org.plumbline.app.assurance.assessment;

import org.plumbline.app.kernel.Command;

/// What leads an assessment on.
public enum AssessmentCommand implements Command {
    INVITE("Invite to answer"),
    CLOSE("Close and score"),
    REOPEN("Collect more answers"),
    MODERATE("Begin the moderation"),
    PUBLISH("Publish"),
    COMPARE("Compare"),
    CANCEL("Cancel it");

    private final String label;

    AssessmentCommand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
