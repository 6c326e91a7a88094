package org.plumbline.app.portfolio;

import org.jspecify.annotations.Nullable;

/// How far down the cascade an objective stands.
public enum ObjectiveLevel {
    /// What the years are about; a column of the strategy map.
    THEME("Theme", null),
    /// What shall be different.
    OBJECTIVE("Objective", THEME),
    /// How far that is reached.
    KEY_MEASURE("Key measure", OBJECTIVE);

    private final String label;
    private final @Nullable ObjectiveLevel above;

    ObjectiveLevel(String label, @Nullable ObjectiveLevel above) {
        this.label = label;
        this.above = above;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What it stands under; null at the top.
    public @Nullable ObjectiveLevel above() {
        return above;
    }
}
