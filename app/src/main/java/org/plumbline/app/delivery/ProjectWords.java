package org.plumbline.app.delivery;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.app.kit.Tone;

/// The words and tones of a project's states.
public final class ProjectWords {
    private ProjectWords() {}

    /// The state as people say it.
    public static String state(ProjectState state) {
        return switch (state) {
            case PROPOSED -> t("Proposed");
            case INITIATING -> t("Initiating");
            case PLANNING -> t("Planning");
            case EXECUTING -> t("Executing");
            case CLOSING -> t("Closing");
            case CLOSED -> t("Closed");
            case ON_HOLD -> t("On hold");
            case CANCELLED -> t("Cancelled");
        };
    }

    /// Its tone.
    public static Tone tone(ProjectState state) {
        return switch (state) {
            case INITIATING, PLANNING, EXECUTING, CLOSING -> Tone.ACCENT;
            case ON_HOLD -> Tone.CARE;
            case PROPOSED, CLOSED, CANCELLED -> Tone.MUTED;
        };
    }
}
