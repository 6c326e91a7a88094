package org.plumbline.app.assurance.assessment.web;

import org.plumbline.app.assurance.assessment.ModelState;
import org.plumbline.app.kit.Tone;

/// The colour of a model's state.
public final class ModelTone {
    private ModelTone() {}

    public static Tone of(ModelState state) {
        return switch (state) {
            case DRAFT -> Tone.ACCENT;
            case IN_FORCE -> Tone.GOOD;
            case SUPERSEDED -> Tone.MUTED;
        };
    }
}
