package org.plumbline.app.capability.change;

import org.plumbline.app.kernel.Rule;

/// What changes of how people work must keep to.
public enum ChangeRules implements Rule {
    NO_TITLE("Give it a title of 1 to 200 characters."),
    NO_WHY("Say in 1 to 4000 characters why it changes: everybody concerned reads it."),
    LONG("{0} has more than {1} characters. Shorten it."),
    DAYS("The last day, {0}, lies before the first, {1}. Enter a later one."),
    NOT_OPEN("{0} is {1}. Take it up again before you change it."),
    NO_PRACTICE("Name what is led in first: at least one practice, on the page of the initiative."),
    NO_OWNER("Name an owner first: somebody has to answer for it."),
    PRACTICE_IN_USE("{0} is deployed somewhere. It stays, so that the record stays true."),
    UNKNOWN_ARTEFACT("\"{0}\" is no artefact that shows its use. Choose one of the list."),
    NO_UNITS("Choose at least one department: a wave without units reaches nobody."),
    UNIT_TWICE("{0} is in wave {1} already. A unit is in one wave of an initiative."),
    NOT_PLANNED("Wave {0} is {1}. Only a planned wave is changed."),
    NO_READINESS("Wave {0} names nothing that must be ready. Enter at least one thing before it starts."),
    NOT_READY("Wave {0} is not ready: {1}. Settle what is open, with its evidence, then start it."),
    NOT_RUNNING("{0} is not running. Begin the initiative first."),
    AHEAD("{0} lies ahead. Start the wave on its day."),
    NO_EVIDENCE("Write where it can be seen that this is ready."),
    WAVE_NOT_RUNNING("Wave {0} is {1}. A practice is deployed while its wave runs."),
    NOT_SHOWN("{0} has no artefact that shows its use, so nothing shows that it is deployed. Add one to the practice."),
    NOT_MEASURABLE(
            "{0} in {1}: its use is not measurable in any month since the wave started. It stays introduced until a"
                    + " month shows it."),
    LOW_ADOPTION(
            "{0} in {1}: {2} of {3} projects kept it in {4}, less than {5} %. It stays introduced until the use shows"
                    + " that it is deployed."),
    NOT_ALL_DEPLOYED("Wave {0} still has {1} of {2} practices to deploy. It ends when the use of all is shown."),
    NOT_ALL_WAVES("{0} still has waves that are not over. Finish or cancel them first."),
    PEOPLE("How many people it concerns is a whole number from 0 to 1,000,000."),
    NO_CHANGE("Say at least in one sentence what changes for them: process, tools, role or skills."),
    NO_WORDS("Write down what is objected to, in 1 to 4000 characters."),
    NO_ANSWER("Write the answer first: what is said or done about it."),
    NO_FOLLOW_UP("Enter the day on which somebody looks at it again."),
    THRESHOLD("The share from which a practice counts as adopted is 1 to 100 percent, the grace 0 to 31 days."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    ChangeRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
