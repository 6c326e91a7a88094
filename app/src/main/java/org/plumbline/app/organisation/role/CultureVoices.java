package org.plumbline.app.organisation.role;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// What many people say to the questions of the culture when they are asked without their names; whichever module can
/// ask people gives it.
public interface CultureVoices {
    /// What was said the last time, of what the acting person may see; empty before, and where too few answered.
    Optional<Said> latest();

    /// True where the acting person may ask.
    boolean mayAsk();

    /// The page of what was asked last; empty before.
    Optional<String> page();

    /// The answers of many.
    ///
    /// @param answered how many answered
    /// @param on the day it was closed
    /// @param means by question, 1 to 5; a question that too few answered is not in it
    record Said(int answered, LocalDate on, Map<Culture.Question, Double> means) {
        public Said {
            means = Map.copyOf(means);
        }

        /// The mean of a trait's answers, 1 to 5; empty where too few answered.
        public OptionalDouble of(Culture.Trait trait) {
            return Arrays.stream(Culture.Question.values())
                    .filter(question -> question.trait() == trait)
                    .map(means::get)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average();
        }
    }
}
