package org.plumbline.app.organisation.role;

import org.plumbline.app.kernel.Rule;

/// What roles, their holders and vacancies must keep to.
public enum RoleRules implements Rule {
    TITLE("Give the role a title of 1 to 200 characters."),
    TITLE_TAKEN("There is a role {0} already. Choose another title."),
    PURPOSE("Say in a sentence what the role is for, at most {0} characters."),
    DUTIES("Name 1 to 40 duties, one on each line, each once and of at most {0} characters."),
    SKILLS("Write each skill on a line of its own with its level from 1 to 5, such as \"Planning 4\"."),
    CIRCLE("{0} would report to itself through others. Choose another role above it."),
    CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and enter your change again."),
    NOT_PUBLISHED("{0} is not published yet. Publish it, so that its holders know what to read."),
    SHARE("The share of time is 1 to 100 percent."),
    DAYS("The last day lies on or after the first. Enter the days in this order."),
    HOLDS_IT("{0} holds this role there in these days already. End that first, or choose other days."),
    OVERBOOKED("{0} would give {1} percent of the time to roles in these days. Lower the share, or end another role."),
    HAS_LEFT("{0} has left. Choose somebody who is here."),
    NOT_HOLDER("Only who holds the role says that it was read."),
    REASON("Say in 1 to 500 characters why the position is needed."),
    NOT_OPEN("{0} is not open any more. Reload the page."),
    NOT_ASKED("Only {0} can accept or decline this proposal."),
    WHY_NOT("Say why, so that the next proposal fits better."),
    WAITS_ALREADY("{0} waits for this role there already. Withdraw that under Approvals, or wait for the answers."),
    NOT_YOUR_TURN("Others are asked now. Reload the page."),
    ABOVE("A threshold is a whole number from 1 to 100000."),
    CARRIES_NOTHING("{0} names no access that an appointment could give. Choose one other than administrator first."),
    NOT_ONESELF("{0} gives access to whoever holds it. Ask somebody else to appoint you."),
    JOB_TAKEN("There is a job {0} already. Choose another title."),
    JOB("Give the job a title of 1 to 200 characters and at least one role.");

    private final String sentence;

    RoleRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
