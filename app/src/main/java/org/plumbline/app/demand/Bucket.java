package org.plumbline.app.demand;

import java.util.Locale;

/// What money is spent for: to keep what runs, to do more of it, or to become something else.
public enum Bucket {
    RUN("Run"),
    GROW("Grow"),
    TRANSFORM("Transform");

    private final String label;

    Bucket(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In forms and addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
