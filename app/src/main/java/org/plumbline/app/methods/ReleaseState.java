package org.plumbline.app.methods;

import org.plumbline.app.kit.Tone;

/// Where a version of a method stands.
public enum ReleaseState {
    /// Being written.
    DRAFT("Draft", Tone.MUTED),
    /// Being looked at by others.
    REVIEW("In review", Tone.CARE),
    /// What projects choose.
    PUBLISHED("Published", Tone.GOOD),
    /// A later one took its place; projects may stay on it.
    SUPERSEDED("Superseded", Tone.MUTED);

    private final String label;
    private final Tone tone;

    ReleaseState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// How it is shown.
    public Tone tone() {
        return tone;
    }

    /// True where everybody reads it.
    public boolean isOpen() {
        return this == PUBLISHED || this == SUPERSEDED;
    }
}
