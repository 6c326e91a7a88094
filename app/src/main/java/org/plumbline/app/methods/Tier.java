package org.plumbline.app.methods;

import java.util.Locale;

/// How much of a method a project uses, by its size.
public enum Tier {
    SMALL("Small"),
    MEDIUM("Medium"),
    LARGE("Large");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In addresses and packs.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
