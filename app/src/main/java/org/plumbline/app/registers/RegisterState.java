package org.plumbline.app.registers;

/// Where a record stands. Each kind uses some of them; `RegisterLife` says which and in what order.
public enum RegisterState {
    IDENTIFIED("Identified", true),
    ASSESSED("Assessed", true),
    TREATED("Treated", true),
    MONITORED("Monitored", true),
    OCCURRED("Occurred", false),
    EXPIRED("Expired", false),
    OPEN("Open", true),
    IN_PROGRESS("In progress", true),
    RESOLVED("Resolved", false),
    VALIDATED("Holds", false),
    INVALIDATED("Does not hold", false),
    PROPOSED("Proposed", true),
    AGREED("Agreed", true),
    MISSED("Missed", true),
    DELIVERED("Delivered", false),
    REQUESTED("Requested", true),
    DECIDED("Decided", false),
    DONE("Done", false),
    RAISED("Raised", true),
    IMPACT_ASSESSED("Impact assessed", true),
    BOARD("With the board", true),
    APPROVED("Approved", true),
    REJECTED("Rejected", false),
    DEFERRED("Deferred", true),
    IMPLEMENTED("Implemented", true),
    VERIFIED("Verified", false),
    WITHDRAWN("Withdrawn", false),
    CANCELLED("Cancelled", false),
    CLOSED("Closed", false);

    private final String label;
    private final boolean isOpen;

    RegisterState(String label, boolean isOpen) {
        this.label = label;
        this.isOpen = isOpen;
    }

    /// The state on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while somebody still has to do something about it.
    public boolean isOpen() {
        return isOpen;
    }
}
