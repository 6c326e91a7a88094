package org.plumbline.app.kit.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light, dark, or as the person's system has it. Kept in a cookie, so that the first byte is right.
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /// The cookie that remembers it.
    public static final String COOKIE = "theme";

    /// The theme that a cookie or a form names; AUTO for anything else.
    public static Theme of(@Nullable String name) {
        for (var theme : values()) {
            if (theme.key().equals(name)) {
                return theme;
            }
        }
        return AUTO;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of `data-bs-theme`; null leaves it to the system.
    public @Nullable String attribute() {
        return this == AUTO ? null : key();
    }

    /// In English: the template looks it up.
    public String label() {
        return this == AUTO ? "System" : this == LIGHT ? "Light" : "Dark";
    }
}
