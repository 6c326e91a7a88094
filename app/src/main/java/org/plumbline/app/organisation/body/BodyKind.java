package org.plumbline.app.organisation.body;

/// What a body is there for. Each kind brings terms of reference that an organisation makes its own.
public enum BodyKind {
    /// Directs one project or programme.
    STEERING_COMMITTEE("Steering committee"),
    /// Chooses and weighs the work of a portfolio.
    PORTFOLIO_BOARD("Portfolio board"),
    /// Decides on changes of what was agreed.
    CHANGE_BOARD("Change board"),
    /// Commits the institution to a programme.
    SPONSORSHIP_GROUP("Sponsorship group"),
    /// Answers for a programme as a whole.
    PROGRAMME_TEAM("Programme management team"),
    /// People of the organisation who advise.
    INTERNAL_ADVISERS("Internal advisers"),
    /// People from outside who advise.
    EXTERNAL_ADVISERS("External advisers"),
    /// Reviews projects and hears audits.
    REVIEW_PANEL("Review panel"),
    /// Oversees an office.
    OFFICE_BOARD("Office board"),
    /// Any other.
    OTHER("Other body");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True for bodies that advise and leave deciding to others.
    public boolean advises() {
        return this == INTERNAL_ADVISERS || this == EXTERNAL_ADVISERS;
    }
}
