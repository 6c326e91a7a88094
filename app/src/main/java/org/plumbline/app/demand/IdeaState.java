package org.plumbline.app.demand;

/// Where an idea stands.
public enum IdeaState {
    DRAFT("Draft"),
    SUBMITTED("Submitted"),
    SCREENING("In screening"),
    RETURNED("Returned"),
    PARKED("Parked"),
    ACCEPTED("Accepted"),
    DUPLICATE("Duplicate"),
    REJECTED("Rejected"),
    WITHDRAWN("Withdrawn");

    private final String label;

    IdeaState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while somebody still has to do something about it.
    public boolean isOpen() {
        return this == SUBMITTED || this == SCREENING || this == RETURNED || this == PARKED;
    }

    /// True while who asked may still change what it says.
    public boolean isOpenToRequester() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
