package org.plumbline.app.benefits;

/// How the readings of several periods become one.
public enum Reading {
    SUM("Add them up"),
    AVERAGE("Take their average"),
    LATEST("The latest counts");

    private final String label;

    Reading(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}
