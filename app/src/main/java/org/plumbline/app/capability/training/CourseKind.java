package org.plumbline.app.capability.training;

/// How a course is held.
public enum CourseKind {
    INTERNAL("Internal class", true),
    VENDOR("Vendor class", true),
    VIRTUAL("Virtual class", true),
    SELF_STUDY("Self-study", false),
    COMPUTER_BASED("Computer-based", false);

    private final String label;
    private final boolean hasSessions;

    CourseKind(String label, boolean hasSessions) {
        this.label = label;
        this.hasSessions = hasSessions;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where people come together on a day; false where each takes it by themselves.
    public boolean hasSessions() {
        return hasSessions;
    }
}
