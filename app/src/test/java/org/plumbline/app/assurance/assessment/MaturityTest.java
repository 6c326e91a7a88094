package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.assessment.AssessmentModel.Body;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;

/// Levels from answers (F65).
class MaturityTest {
    private static final int MOST = 5;

    @Test
    @Requirement("R063")
    void a_level_counts_only_where_all_lower_ones_are_reached() {
        var model = Models.staged(MOST, 1);
        var values = Map.of(
                "a1", BigDecimal.valueOf(3),
                "a2", BigDecimal.ONE,
                "a3", BigDecimal.valueOf(3),
                "a5", BigDecimal.valueOf(2));

        var standing = Maturity.of(model, values).groups().getFirst();

        assertThat(standing.level()).isEqualTo(1);
        assertThat(standing.blocking()).as("what blocks the next level").containsExactly("a2");
        assertThat(standing.skipped()).as("fulfilled, and for nothing").containsExactly(3, 5);
    }

    @Test
    @Requirement("R063")
    void before_the_first_level_a_group_is_not_yet_standardised() {
        var model = Models.staged(MOST, 1);

        var standing = Maturity.of(model, Map.of("a1", new BigDecimal("1.99"), "a2", BigDecimal.valueOf(3)))
                .groups()
                .getFirst();

        assertThat(standing.level()).isZero();
        assertThat(model.levelName(standing.level())).isEqualTo("Not yet standardised");
    }

    @Test
    void mean_and_minimum_stand_side_by_side() {
        var model = Models.staged(MOST, 7);
        var reached = List.of(2, 3, 2, 4, 3, 2, 3);
        var values = new HashMap<String, BigDecimal>();
        for (var group = 0; group < reached.size(); group++) {
            for (var level = 1; level <= reached.get(group); level++) {
                values.put((char) ('a' + group) + "" + level, BigDecimal.valueOf(2));
            }
        }

        var profile = Maturity.of(model, values);

        assertThat(profile.mean()).isEqualByComparingTo("2.71");
        assertThat(profile.minimum()).isEqualTo(2);
    }

    @Test
    void under_the_rule_of_the_mean_answers_weigh_as_the_model_says() {
        var model = Models.mean(
                new Dimension(
                        "g",
                        "Group",
                        BigDecimal.ONE,
                        "",
                        List.of(Models.question("light", 0, "1"), Models.question("heavy", 0, "3"))),
                Models.group("h", "only"));
        var values = Map.of("light", BigDecimal.valueOf(5), "heavy", BigDecimal.valueOf(2));

        var profile = Maturity.of(model, values);

        var known = profile.groups().getFirst();
        assertThat(known.score()).isEqualByComparingTo("2.75");
        assertThat(known.level()).isEqualTo(2);
        assertThat(known.blocking()).containsExactly("heavy");
        assertThat(profile.groups().getLast().score())
                .as("nobody could say: unknown, not zero")
                .isNull();
        assertThat(profile.mean()).isEqualByComparingTo("2.75");
    }

    @Test
    void nothing_blocks_the_highest_level() {
        var model = Models.mean(Models.group("h", "only"));

        var standing = Maturity.of(model, Map.of("only", BigDecimal.valueOf(MOST)))
                .groups()
                .getFirst();

        assertThat(standing.level()).isEqualTo(MOST);
        assertThat(standing.blocking()).isEmpty();
    }

    /// Models of these tests.
    static final class Models {
        private Models() {}

        /// Groups a, b and on, each with the questions a1, a2 and on, one a level.
        static AssessmentModel staged(int most, int groups) {
            var all = new ArrayList<Dimension>();
            for (var group = 0; group < groups; group++) {
                var letter = String.valueOf((char) ('a' + group));
                var questions = new ArrayList<Question>();
                for (var level = 1; level <= most; level++) {
                    questions.add(question(letter + level, level, "1"));
                }
                all.add(new Dimension(letter, "Group " + letter, BigDecimal.ONE, "", questions));
            }
            return model(ModelRule.STAGED, all);
        }

        static AssessmentModel mean(Dimension... groups) {
            return model(ModelRule.MEAN, List.of(groups));
        }

        static Dimension group(String code, String question) {
            return new Dimension(code, "Group " + code, BigDecimal.ONE, "", List.of(question(question, 0, "1")));
        }

        static Question question(String code, int level, String weight) {
            var anchors = level > 0 ? List.<String>of() : List.of("none", "one", "two", "three", "four", "five");
            return new Question(code, "Is " + code + " done?", level, new BigDecimal(weight), "", anchors);
        }

        private static AssessmentModel model(ModelRule rule, List<Dimension> groups) {
            var levels = new ArrayList<AssessmentModel.Level>();
            for (var level = 1; level <= MOST; level++) {
                levels.add(new AssessmentModel.Level(level, "Level " + level, ""));
            }
            return new AssessmentModel(
                    new java.util.UUID(0, 1),
                    "MDL-0001",
                    new java.util.UUID(0, 1),
                    "Model",
                    1,
                    ModelState.IN_FORCE,
                    rule,
                    "",
                    "",
                    new Body(levels, groups),
                    null,
                    1);
        }
    }
}
