package org.plumbline.app.benefits;

import org.plumbline.app.kernel.Rule;

/// What benefits must keep to.
public enum BenefitRules implements Rule {
    NO_TITLE("Give the benefit a title of 1 to 200 characters, with a word of change and what changes."),
    LONG("{0}: at most {1} characters. Put the rest into a file and attach it."),
    TARGET_IS_BASELINE(
            "The target equals the baseline of {0}: nothing would change. Enter where the measure shall be."),
    TARGET_NEGATIVE(
            "The target is {0}, below zero, while the baseline is not. Enter what the measure shall read; a loss is"
                    + " claimed as a disbenefit."),
    TARGET_BEFORE_BASELINE("The target's day lies before the baseline's. Enter a later day for the target."),
    TOO_MUCH("{0}: enter a number of at most 1,000,000,000,000 either way, with at most four decimals."),
    NEGATIVE_AMOUNT("{0} is below zero. Enter the amount without a sign; a loss is claimed as a disbenefit."),
    NOT_A_SHARE("A project's share is more than 0 and at most 100 percent, {0} is {1}."),
    PROJECT_TWICE("{0} is named twice. Enter one share for it."),
    OWNER_MANAGES("{0} manages {1}. A benefit is owned by somebody of the line who stays when the project is over."),
    CURRENCY("\"{0}\" is no currency. Enter a code of three letters, such as EUR."),
    CONFIDENCE("Confidence is a whole number of percent from 0 to 100."),
    FAILS_DOAM("It stays a claim: {0}. Answer these with yes and a sentence, or return to it later."),
    OWN_CLAIM("Whoever claims a benefit does not vouch for it. Ask somebody else of the office or of finance."),
    NOT_READY("{0} first: a plan needs an owner, a baseline with its day, a target with its day, and its periods."),
    NO_REASON("Write the reason: everybody who follows the benefit reads it."),
    NOT_OPEN("{0} is {1}. Its profile does not change any more; a benefit that is tracked again can be changed."),
    MEASURE_STANDS(
            "{0} has actuals. Its measure, unit, currency and periods stay as they are; claim another benefit for"
                    + " another measure."),
    NO_PERIODS("Enter at least one period with a reading or an amount."),
    TOO_MANY_PERIODS("A plan has at most {0} periods. Choose quarters or years for a longer one."),
    PERIOD_TWICE("{0} is entered twice. Leave one of them."),
    OFF_THE_GRID(
            "{0} is no first month of a period: periods of {1} months are counted from {2}. Enter the first month of"
                    + " the period."),
    MONTH_FAR_AWAY("{0} lies too far away. Enter months from 1990 to 2100."),
    NO_CURRENCY("The profile names no currency, so no amount can be entered. Edit the profile first."),
    EMPTY_PERIOD("{0} has neither a reading nor an amount. Enter one of them, or leave the period out."),
    WHY_CHANGED("Write why the plan changes: the version before stays, and everybody sees the reason."),
    PLAN_STANDS("{0} is {1}. Its plan does not change any more."),
    NOT_TRACKED("{0} is {1}. Actuals are recorded once its plan is agreed, until it is realised, missed or handed on."),
    IN_THE_FUTURE("{0} is not over. Record it from {1} on."),
    NO_EVIDENCE("{0}: write where it can be seen, such as the report or the account."),
    WHY_CORRECTED("{0} was recorded before. Write why it is corrected; what was recorded stays in the history."),
    NOT_CONFIRMABLE("Nothing of {0} waits to be confirmed: no amount was recorded since the last time."),
    OWN_VALUE(
            "Who claims, owns or recorded a benefit does not confirm its money. Ask somebody else of finance to do it."),
    SHEET_ROWS("The file holds more than {0} rows. Send it in parts."),
    SHEET_HEADS("The head of the file names no column {0}. Take the template, which has it."),
    SHEET_PROBLEMS("{0} rows cannot be taken. Mend them in the file and send it again."),
    SHEET_UNREADABLE("The file cannot be read: {0}"),
    NO_PERIOD_OPEN("No reporting period is open. The office opens the next one, and asks again."),
    CHANGED_MEANWHILE("Somebody changed {0} while you were writing. Open it again and enter what is still missing.");

    private final String sentence;

    BenefitRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
