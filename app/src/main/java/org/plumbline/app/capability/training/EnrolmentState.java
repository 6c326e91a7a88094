package org.plumbline.app.capability.training;

/// How somebody stands in a course.
public enum EnrolmentState {
    SEATED("Enrolled"),
    WAITING("On the waiting list"),
    WITHDRAWN("Withdrawn"),
    ATTENDED("Attended"),
    ABSENT("Absent");

    private final String label;

    EnrolmentState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
