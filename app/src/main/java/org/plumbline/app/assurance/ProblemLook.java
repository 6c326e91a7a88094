package org.plumbline.app.assurance;

import java.util.Map;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Tone;

/// How states of problems and actions look, and where what showed them is found.
public final class ProblemLook {
    private static final Map<String, String> PAGES =
            Map.of("finding", "/findings/", "audit", "/audits/", "assessment", "/assessments/");

    private ProblemLook() {}

    /// The colour of a problem's state.
    public static Tone tone(ProblemState state) {
        return switch (state) {
            case CLOSED, VERIFIED -> Tone.GOOD;
            case REOPENED -> Tone.BAD;
            case RAISED, DONE -> Tone.CARE;
            case ACTING -> Tone.ACCENT;
            case DISMISSED -> Tone.MUTED;
            case ANALYSED -> Tone.PLAIN;
        };
    }

    /// The colour of an action's state.
    public static Tone tone(ActionState state) {
        return switch (state) {
            case OPEN -> Tone.PLAIN;
            case DONE -> Tone.CARE;
            case EFFECTIVE -> Tone.GOOD;
        };
    }

    /// The page of what showed a problem; the search where it has none of its own.
    public static String address(Subject origin) {
        var page = PAGES.get(origin.kind());
        return page == null ? "/search?q=" + origin.key() : page + origin.key();
    }
}
