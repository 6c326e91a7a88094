package org.plumbline.app.kit;

/// What a colour says. Colour is kept for meaning, and never stands alone: a word or a shape says the same.
public enum Tone {
    PLAIN,
    MUTED,
    ACCENT,
    GOOD,
    CARE,
    BAD;

    /// The style class: `tone-good`.
    public String css() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
