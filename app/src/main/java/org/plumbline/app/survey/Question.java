package org.plumbline.app.survey;

import java.util.List;

/// One question of a survey.
///
/// @param id what answers refer to, 1 to 60 letters, digits and `-`; the same question keeps it when a survey is asked
///     again, so that its history is found
/// @param text as people read it
/// @param choices what may be chosen, for a choice; empty otherwise
/// @param isRequired true where a survey cannot be sent without it
public record Question(String id, Kind kind, String text, List<String> choices, boolean isRequired) {
    /// The lowest and the highest step of a scale.
    public static final int LEAST = 1;

    public static final int MOST = 5;

    /// How a question is answered.
    public enum Kind {
        /// A whole number from 1, not at all, to 5, fully.
        SCALE("Scale from 1 to 5"),
        /// One of several.
        CHOICE("One of several"),
        /// In one's own words.
        TEXT("In own words");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    public Question {
        choices = List.copyOf(choices);
    }

    public static Question scale(String id, String text) {
        return new Question(id, Kind.SCALE, text, List.of(), true);
    }

    public static Question choice(String id, String text, String... choices) {
        return new Question(id, Kind.CHOICE, text, List.of(choices), true);
    }

    public static Question text(String id, String text) {
        return new Question(id, Kind.TEXT, text, List.of(), false);
    }

    /// What may be answered, in order; empty where words are free.
    public List<String> answers() {
        return switch (kind) {
            case SCALE -> List.of("1", "2", "3", "4", "5");
            case CHOICE -> choices;
            case TEXT -> List.of();
        };
    }
}
