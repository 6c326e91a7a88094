package org.plumbline.app.organisation.body;

import org.plumbline.app.kernel.Rule;

/// What bodies and meetings must keep to.
public enum BodyRules implements Rule {
    NAME("Give the body a name of 1 to 200 characters."),
    NAME_TAKEN("There is a body {0} already. Choose another name."),
    PURPOSE("Say in a sentence what the body is for, at most {0} characters."),
    TOO_LONG("Shorten the text to at most {0} characters."),
    QUORUM("A quorum is a share from 1 to 100 percent."),
    CIRCLE("{0} would pass matters on to itself through others. Choose another body above it."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and enter your change again."),
    CLOSED("{0} is dissolved. Take it up again first."),
    STILL_ABOVE("{0} still takes matters from {1}. Give that body another one above it first."),
    ONE_CHAIR("{0} has a chair in these days already. End that seat first, or make this one a deputy chair."),
    SEATED("This person has a seat in {0} in these days already. End it first."),
    HAS_LEFT("{0} has left. Choose somebody who is here."),
    DAYS("The last day of a seat lies on or after its first. Enter the days in this order."),
    OWN_DEPUTY("Nobody stands in for themselves. Choose another deputy, or leave it empty."),
    ADVISERS_DO_NOT_VOTE("An adviser is heard and does not vote. Untick the vote, or make the person a member."),
    TIME("Enter a day and a time, and a length of 5 to 1440 minutes."),
    NTH("Say which of that weekday in the month: the first to the fourth, or the last."),
    TAKEN("{0} meets on that day at that time already. Choose another time."),
    TOO_FAR("Plan at most {0} months ahead, and nothing longer ago than {0} months."),
    NOTHING_TO_PLAN("All meetings of that rhythm are planned already until {0}."),
    TITLE("Say in 1 to 300 characters what it is about."),
    ON_THE_AGENDA("{0} is on the agenda already."),
    OVER("The minutes of {0} are approved and stay as they are. Put a correction on the agenda of the next meeting."),
    NOT_YET("{0} lies ahead. Record who was there on its day, or move it first."),
    NOT_HELD("{0} was not held yet. Record who was there first."),
    NO_QUORUM("{0} of {1} voting members are there, {2} are needed to decide. Note the matter, defer it to the next"
            + " meeting, or correct the attendance."),
    NO_CHAIR("Neither the chair nor the deputy chair is there, and {0} decides only under one of them. Note the matter,"
            + " defer it, or correct the attendance."),
    ADVISES_ONLY("{0} advises and does not decide. Note the matter: those who decide will answer it."),
    VOTES("There are {0} votes in all, but only {1} voting members are there. Correct the count."),
    MAJORITY("{0} for and {1} against is no majority for approving. Choose another outcome, or correct the count."),
    NO_NOTES("Write the minutes of {0} before they are approved."),
    OPEN_ITEMS("{0} still waits for its outcome. Say what came of each matter before the minutes are approved."),
    OWN_MINUTES("You wrote these minutes yourself. The chair, the deputy chair or the PMO approves them."),
    NOBODY_TO_INVITE("Nobody who sits on {0} on that day has an e-mail address. Name members with addresses first."),
    OWNER("Choose who promised it."),
    CARRIED("{0} was written into its record already."),
    NOT_CARRIED("{0} is not decided, so that there is nothing to write into its record."),
    MAY_NOT_CARRY(
            "Only who may decide on the project writes this into {0}. The outcome stands in the minutes: ask the chair"
                    + " or the sponsor to carry it over.");

    private final String sentence;

    BodyRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
