package org.plumbline.app.benefits;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The DOAM test (F57): what fails one of its four questions is a claim, not a benefit.
///
/// @param answers those given
public record Doam(Map<Question, Answer> answers) {
    /// Nothing is answered.
    public static final Doam OPEN = new Doam(Map.of());

    /// The four questions.
    public enum Question {
        DESCRIBED("Described", "What exactly is different, in words that mean the same to everybody?"),
        OBSERVABLE("Observable", "Who can see the difference, and where?"),
        ATTRIBUTABLE("Attributable", "Why is it this change that brings it, and not something else?"),
        MEASURABLE("Measurable", "Who measures it, how, and how often?");

        private final String label;
        private final String asks;

        Question(String label, String asks) {
            this.label = label;
            this.asks = asks;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// The question in full, in English; a text key.
        public String asks() {
            return asks;
        }

        /// In addresses and forms.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One answer.
    ///
    /// @param holds true for yes
    /// @param says the sentence that shows it
    public record Answer(boolean holds, String says) {}

    public Doam {
        var copy = new EnumMap<Question, Answer>(Question.class);
        copy.putAll(answers);
        answers = Map.copyOf(copy);
    }

    /// The questions that are answered by no, or by no sentence, in their order.
    public List<Question> fails() {
        return Arrays.stream(Question.values())
                .filter(question -> {
                    var answer = answers.get(question);
                    return answer == null || !answer.holds() || answer.says().isBlank();
                })
                .toList();
    }
}
