package org.plumbline.app.methods.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The phases that lessons and practices belong to, and the words by which the name of a stage tells its phase.
public enum ProjectPhase {
    START("start", "initiat", "idea", "charter", "mandate", "prepare", "approv", "feasib"),
    DESIGN("design", "plan", "procure", "concept", "require", "defin"),
    BUILD("build", "develop", "deliver", "test", "execut", "realis", "construct", "do"),
    ROLL_OUT("roll", "deploy", "launch", "pilot", "live", "transition", "introduc"),
    CLOSE("clos", "hand over", "handover", "end of project", "benefit");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> signs;

    ProjectPhase(String... signs) {
        this.signs = List.of(signs);
    }

    /// The phase that a stage's name tells of; empty where no word of it does. A later phase wins, since "plan of
    /// the roll-out" is about the roll-out.
    public static Optional<ProjectPhase> of(String stage) {
        var words = " " + stage.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ");
        var found = Optional.<ProjectPhase>empty();
        for (var phase : values()) {
            if (phase.signs.stream().anyMatch(sign -> words.contains(" " + sign))) {
                found = Optional.of(phase);
            }
        }
        return found;
    }
}
