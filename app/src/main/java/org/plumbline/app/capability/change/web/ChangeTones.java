package org.plumbline.app.capability.change.web;

import org.plumbline.app.capability.change.InitiativeState;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.kit.Tone;

/// What the colours of states say.
public final class ChangeTones {
    private ChangeTones() {}

    /// The colour of a wave's state.
    public static Tone of(WaveState state) {
        return switch (state) {
            case PLANNED -> Tone.PLAIN;
            case RUNNING -> Tone.ACCENT;
            case DEPLOYED -> Tone.GOOD;
            case CANCELLED -> Tone.MUTED;
        };
    }

    /// The colour of an initiative's state.
    public static Tone of(InitiativeState state) {
        return switch (state) {
            case DRAFT -> Tone.CARE;
            case RUNNING -> Tone.ACCENT;
            case EMBEDDED -> Tone.GOOD;
            case STOPPED -> Tone.MUTED;
        };
    }

    /// The colour of how much changes.
    public static Tone of(StakeholderGroup.Size size) {
        return switch (size) {
            case SMALL -> Tone.PLAIN;
            case MEDIUM -> Tone.ACCENT;
            case LARGE -> Tone.CARE;
        };
    }
}
