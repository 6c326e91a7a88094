package org.plumbline.app.capability.coaching;

/// Where a coaching stands.
public enum CoachingState {
    REQUESTED("Requested", true),
    MATCHED("Matched", true),
    ACTIVE("Active", true),
    COMPLETED("Completed", false),
    EVALUATED("Evaluated", false),
    DECLINED("Declined", false);

    private final String label;
    private final boolean isOpen;

    CoachingState(String label, boolean isOpen) {
        this.label = label;
        this.isOpen = isOpen;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it takes a coach's time, or waits for one.
    public boolean isOpen() {
        return isOpen;
    }
}
