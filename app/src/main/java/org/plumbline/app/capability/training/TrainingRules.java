package org.plumbline.app.capability.training;

import org.plumbline.app.kernel.Rule;

/// What competencies and training must keep to.
public enum TrainingRules implements Rule {
    COMPETENCY("\"{0}\" is no competency: no role asks for it. Add it as a skill to a role of the catalogue first."),
    ANCHORS("Describe all five levels, each in 1 to {0} characters."),
    LEVEL("A level is a whole number from 0 to 5."),
    OWN_RATING("Nobody rates themselves as a manager. Say your own level under My learning."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    TrainingRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
