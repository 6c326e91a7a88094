package org.plumbline.app.assurance.audit;

import org.plumbline.app.kernel.Rule;

/// What audits must keep to.
public enum AuditRules implements Rule {
    NO_TITLE("Say in 1 to {0} characters what it is."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    DAYS("The last day lies before the first, or they are more than two years apart. Enter another last day."),
    CAPACITY("The number of audits is a whole number from 1 to 200."),
    NO_SAMPLE("{0} has no sample. Draw it first: an audit without a sample cannot say why it looked at this project and"
            + " not at another."),
    RELEASED("{0} is {1}. Its sample stays as it is; an audit by itself can still be ordered."),
    NOT_SAMPLED("{0} was not drawn for {1}. Say why it is audited all the same."),
    UNKNOWN_PERSON("Choose somebody of the list who may audit."),
    OWN_PROJECT("Who manages {0} does not audit it. Choose somebody else."),
    DAY_PASSED("{0} has passed. Enter today or a later day."),
    NO_CHECKLIST("There is no such checklist. Choose one of the list."),
    NOT_COLLECTING("{0} is {1}. Evidence and findings are kept while evidence is collected."),
    NOTHING_SEEN("Nothing of {0} was looked at. Look at a line of the checklist at least, then report."),
    NO_SUMMARY("Write the summary: it is what the project reads first."),
    NO_EVIDENCE("Write what you saw and where: a verdict stands on evidence."),
    NO_GRADE("Say how grave the nonconformity is. Only a nonconformity has a grade."),
    NO_ANSWER("Write the answer: it stands beside the finding in the report."),
    CLOSED("{0} is {1}. Findings are answered between the report and the closing of the audit."),
    ANSWERED("{0} was answered on {1}. The answer stays; add a comment to the audit."),
    OWN_ANSWER("Who audits does not answer. The answer is the project's: its manager gives it."),
    NOT_CURED("{0} cannot be closed: {1} is not confirmed as cured."),
    UNANSWERED("{0} cannot be closed: {1} has no answer and its time has not run out."),
    NO_LINES("A checklist has 1 to 100 lines of at most 300 characters, each with a weight from 1 to 5."),
    NO_REASON("Say why: whoever manages the project reads it."),
    MONTHS("The interval is a whole number of months from 1 to 60."),
    NO_EXECUTIVE("Only an executive mandates a standard. Choose somebody who has that role."),
    NOT_IN_FORCE("{0} is not in force. Bring it into force first, then mandate it."),
    MANDATED("{0} is mandated already. End that mandate first, or leave it as it is."),
    DAY_AHEAD("{0} has not come yet. Enter today or an earlier day."),
    MANDATE_WORDS("Say in 10 to 2000 characters why, or where it was decided."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    AuditRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
