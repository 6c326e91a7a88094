package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an assessment found, as it was published and stays.
///
/// @param mean of the groups; null where nothing is known
/// @param minimum the lowest level of a group
/// @param most the highest level of the model
/// @param voices how many answered
public record AssessmentResult(
        List<Group> groups, List<Item> items, @Nullable BigDecimal mean, int minimum, int most, int voices) {
    public AssessmentResult {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /// A group of questions.
    ///
    /// @param score see [Maturity.Standing]
    /// @param target what shall be reached; null where nothing was set
    /// @param blocking codes of the questions that keep it from the next level
    /// @param skipped levels that are fulfilled and do not count
    public record Group(
            String code,
            String name,
            @Nullable BigDecimal score,
            int level,
            @Nullable BigDecimal target,
            List<String> blocking,
            List<Integer> skipped) {
        public Group {
            blocking = List.copyOf(blocking);
            skipped = List.copyOf(skipped);
        }
    }

    /// A question.
    ///
    /// @param value agreed or mean; null where nobody could say
    /// @param least the lowest answer given, -1 without any
    /// @param greatest the highest answer given, -1 without any
    /// @param answers how many said a value
    /// @param reason why the moderators agreed on the value; null where it is the mean of the answers
    public record Item(
            String code,
            String group,
            String text,
            @Nullable BigDecimal value,
            int least,
            int greatest,
            int answers,
            @Nullable String reason) {
        /// How far answers lie apart.
        public int spread() {
            return greatest - least;
        }
    }

    /// The question of a code.
    public Optional<Item> item(String code) {
        return items.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
