package org.plumbline.app.capability.coaching;

import org.plumbline.app.kernel.Rule;

/// What coaching, mentoring and development plans must keep to.
public enum CoachingRules implements Rule {
    TOPIC("Choose a topic from the list: it is one of the skills that roles ask for."),
    WORDS("Write 1 to {0} characters."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were looking at it. Reload the page."),
    COACHEE("Say first who is to be coached."),
    SAME_PERSON("{0} cannot coach or mentor themselves. Choose somebody else."),
    LINE_MANAGER("{0} is the manager of {1}. Choose somebody who does not judge them: coaching is no appraisal."),
    NO_COACH("{0} is on no list of coaches. Add them to the coaches first, or choose another."),
    HAS_LEFT("{0} has left. Choose somebody who is here."),
    DAY("Enter a day that is not in the future."),
    MINUTES("A meeting lasts 5 to 600 minutes."),
    RATING("Say what it brought, from 1 to 5."),
    MOST("A coach takes on 1 to 50 people at a time."),
    SEES_NOT("{0} may not see the project that this is about. Choose somebody who may."),
    PAIRED("{0} is mentored by {1} already. End that first."),
    PERIOD("The last day lies before the first. Correct one of the two."),
    PLAN_DONE("{0} is done already and stays as it is.");

    private final String sentence;

    CoachingRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
