package org.plumbline.app.methods.policy;

import org.plumbline.app.kit.Tone;

/// Where a policy stands.
public enum PolicyState {
    DRAFT("Draft", Tone.MUTED),
    /// Agreed, its day has not come.
    APPROVED("Approved", Tone.ACCENT),
    IN_FORCE("In force", Tone.GOOD),
    /// Still in force, being looked at again.
    IN_REVIEW("In review", Tone.CARE),
    RETIRED("Retired", Tone.MUTED);

    private final String label;
    private final Tone tone;

    PolicyState(String label, Tone tone) {
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

    /// True where people keep to it.
    public boolean holds() {
        return this == IN_FORCE || this == IN_REVIEW;
    }
}
