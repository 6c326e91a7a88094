package org.plumbline.app.office;

/// Where a part of an office stands.
public enum PartState {
    IN_FORCE("In force", true),
    WITHDRAWN("Withdrawn", false),
    OPEN("Open", true),
    VALIDATED("Validated", true),
    REFUTED("Refuted", false),
    COMMITTED("Committed", true),
    LOST("Lost", false),
    SUBMITTED("Submitted", true),
    ACCEPTED("Accepted", true),
    DECLINED("Declined", false),
    DELIVERED("Delivered", true),
    RATED("Rated", false),
    APPROVED("Approved", true),
    CANDIDATE("Candidate", true),
    PILOT("Pilot", true),
    LIVE("Live", true),
    RETIRED("Retired", false),
    DRAFT("Draft", true),
    ACTIVE("Active", true),
    ACHIEVED("Achieved", false),
    MISSED("Missed", false),
    CARRIED("Carried over", false),
    DROPPED("Dropped", false),
    PLANNED("Planned", true),
    DOING("Doing", true),
    DONE("Done", false),
    AGREED("Agreed", true),
    CLAIMED("Claimed", true),
    CONFIRMED("Confirmed", true),
    REJECTED("Rejected", false),
    PUBLISHED("Published", true);

    private final String label;
    private final boolean isOpen;

    PartState(String label, boolean isOpen) {
        this.label = label;
        this.isOpen = isOpen;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it counts.
    public boolean isOpen() {
        return isOpen;
    }
}
