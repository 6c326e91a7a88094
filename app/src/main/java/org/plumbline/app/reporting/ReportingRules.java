package org.plumbline.app.reporting;

import org.plumbline.app.kernel.Rule;

/// What reporting refuses.
public enum ReportingRules implements Rule {
    /// A frozen period stays as it is.
    PERIOD_FROZEN("Period {0} is frozen and stays as it is. Ask the PMO to start a correction; it becomes version 2."),
    /// Freezing twice would make a second truth.
    ALREADY_FROZEN("Period {0} was frozen before. Correct single reports instead; each becomes a new version."),
    /// What has not begun has no facts.
    NOT_BEGUN("Period {0} begins on {1}. Freeze it then."),
    /// A pack is made from what cannot change any more.
    PACK_NEEDS_FREEZE("Period {0} is still open. Freeze it; its pack is made from what was frozen."),
    /// Nothing to correct before the freeze.
    NOT_FROZEN("Period {0} is still open: change the report itself, or return it with a note."),
    /// Somebody else was faster.
    CHANGED_MEANWHILE("This report was changed meanwhile. Reload it, your text is kept as a draft in this browser."),
    /// The three questions come first.
    ANSWERS_MISSING("Answer first: on track, on budget, any issues? Still open: {0}."),
    /// A report without a rating says nothing.
    RATING_MISSING("Rate the project as a whole before you submit."),
    /// A correction is read beside what it corrects.
    CORRECTION_REASON("{0} is frozen. Write what was wrong; your correction becomes the next version beside it."),
    /// Amber and red need words.
    SENTENCE_MISSING("Say in a sentence why {0} is rated as it is."),
    /// Invariant: better than the facts only with a reason.
    REASON_NEEDED("You report {0}, the facts say {1}. Write the reason for the difference, or change the rating."),
    /// The manager has to know what to mend.
    NOTE_NEEDED("Say what has to be mended before you return the report."),
    /// One row for each cut of time.
    CALENDAR_ODD("{0} is not possible. Use 0 to 60 days."),
    /// Nobody can be told without an address.
    RECIPIENT_NEEDED("Choose who receives it."),
    /// A list of readers is found by its name.
    AUDIENCE_NAME_NEEDED("Give the audience a name of up to {0} characters."),
    /// Two of one name would be mixed up.
    AUDIENCE_NAME_TAKEN("There is an audience {0} already. Choose another name."),
    /// Somebody else was faster.
    AUDIENCE_CHANGED("This audience was changed meanwhile. Reload the page and enter your change again."),
    /// Bounds of what an office may tolerate.
    TOLERANCE_ODD("Give 0 to 3650 days, and indices above 0 and up to 2, red not above amber. Usual: 30, 0.95, 0.85."),
    /// Nothing to set it for.
    NO_SUCH_PART("There is no project, programme or portfolio {0}. Use its key, such as PRJ-0042."),
    /// A rate needs two currencies.
    NO_TOTAL_CURRENCY("Choose the currency of totals first, under Periods; a rate says what others are worth in it."),
    /// Only what money is written in.
    CURRENCY_ODD("{0} can have no rate. Use the three letters of another currency than that of totals, such as USD."),
    /// Totals are in a currency that exists.
    TOTAL_CURRENCY_ODD("{0} is not a currency. Use its three letters, such as GBP, or leave it empty."),
    /// A template is chosen before it is sent.
    TEMPLATE_NEEDED("Choose a presentation: a .pptx or .potx file."),
    /// Bounds of a template.
    TEMPLATE_TOO_LARGE(
            "The presentation is too large for a template. Remove its sample slides and pictures; 40 MB at most."),
    /// Something else than a presentation.
    TEMPLATE_UNREADABLE("This is not a presentation that can be read. Save it as .pptx or .potx and try again."),
    /// Older or locked.
    TEMPLATE_LOCKED(
            "The presentation has a password or an old format. Save it without a password as .pptx and try again."),
    /// A template runs nothing.
    TEMPLATE_ACTIVE("The presentation holds macros or controls. Save it as .pptx without them and try again."),
    /// A template fetches nothing.
    TEMPLATE_FETCHES(
            "Its master or a layout links to something outside of it. Embed that, or remove it, and try again."),
    /// Slides need a title.
    TEMPLATE_BARE("None of its layouts has a title. Add a layout with a title to its master and try again."),
    /// Bounds of what may count as kept.
    SUCCESS_ODD("Give 0 to 365 days and 0 to 100 percent."),
    /// Only what is over has left something.
    NOT_CLOSED("{0} is not closed yet. Record what it delivered when it is."),
    /// Bounds of what may be delivered.
    CLOSING_ODD("Give percent of what was promised, 0 to 999, such as 95; leave a field empty where it is not known."),
    /// A rate of nothing would lose money.
    RATE_ODD("A rate is a number above 0: what one unit is worth in the currency of totals."),
    /// A rate begins on a day.
    RATE_DAY_NEEDED("Say from which day the rate holds."),
    /// Kept text has bounds.
    TEXT_TOO_LONG("{0} has {1} characters. Keep it under {2}: a status is read in a minute.");

    private final String sentence;

    ReportingRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
