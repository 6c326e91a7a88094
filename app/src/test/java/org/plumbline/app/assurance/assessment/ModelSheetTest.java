package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.Refusal;

/// Models as tables, and the models of our own.
class ModelSheetTest {
    private static final List<String> LEVELS = List.of("Seen: somebody knows", "Done: it is done");

    @Test
    void wrong_columns_are_named_with_what_the_file_has() {
        var outcome = ModelSheet.read(ModelRule.STAGED, List.of("Area", "Question", "Step"), List.of(), LEVELS);

        assertThat(outcome.problems())
                .containsExactly("The file lacks the columns Group, Level. It has: Area, Question, Step. "
                        + "Rename or add them, then send it again.");
    }

    @Test
    void each_line_that_has_to_be_mended_is_named_and_a_skipped_level_too() {
        var heads = List.of("Group", "Question", "Level", "Weight", "Colour");
        var outcome = ModelSheet.read(
                ModelRule.STAGED,
                heads,
                List.of(
                        line(2, Map.of("Group", "Risk", "Question", "Known?", "Level", "2", "Weight", "1")),
                        line(3, Map.of("Group", "Risk", "Question", "Owned?", "Level", "7", "Weight", "heavy")),
                        line(4, Map.of("Group", "Risk", "Question", "", "Level", "1", "Weight", ""))),
                LEVELS);

        assertThat(outcome.problems())
                .containsExactly(
                        "Line 3, column Level: \"7\" is no level. Enter a number from 1 to 2.",
                        "Line 3, column Weight: \"heavy\" is no weight. Enter a number above 0.",
                        "Line 4, columns Group and Question: both are needed.",
                        "\"Risk\" asks nothing at level 1: nothing above it could ever count.");
        assertThat(outcome.ignored()).containsExactly("Colour");
    }

    private static ModelSheet.Line line(int number, Map<String, String> cells) {
        return new ModelSheet.Line(number, cells);
    }

    @Test
    void each_model_of_our_own_can_be_assessed_with_and_comes_back_from_its_table() {
        assertThat(ShippedModel.all()).hasSize(3);
        for (var shipped : ShippedModel.all()) {
            ModelChecks.check(shipped.rule(), shipped.body());
            assertThat(shipped.body().levels()).hasSize(5);
            var model = new AssessmentModel(
                    new java.util.UUID(0, 1),
                    "MDL-0001",
                    new java.util.UUID(0, 1),
                    shipped.name(),
                    1,
                    ModelState.DRAFT,
                    shipped.rule(),
                    "",
                    "",
                    shipped.body(),
                    null,
                    1);
            var table = ModelSheet.lines(model);
            var lines = new ArrayList<ModelSheet.Line>();
            for (var i = 1; i < table.size(); i++) {
                var cells = new HashMap<String, String>();
                for (var j = 0; j < table.getFirst().size(); j++) {
                    cells.put(table.getFirst().get(j), table.get(i).get(j));
                }
                lines.add(line(i + 1, cells));
            }
            var levels = shipped.body().levels().stream()
                    .map(level -> level.name() + ": " + level.meaning())
                    .toList();

            var back = ModelSheet.read(shipped.rule(), table.getFirst(), lines, levels);

            assertThat(back.problems()).isEmpty();
            assertThat(back.body().levels()).isEqualTo(shipped.body().levels());
            assertThat(questions(back.body())).isEqualTo(questions(shipped.body()));
        }
    }

    private static List<String> questions(AssessmentModel.Body body) {
        return body.dimensions().stream()
                .flatMap(group -> group.questions().stream()
                        .map(one -> group.name()
                                + group.weight()
                                + one.code()
                                + one.level()
                                + one.weight()
                                + one.text()
                                + one.evidence()))
                .toList();
    }

    @Test
    void the_model_of_the_organisation_has_seven_sides_with_five_levels_each() {
        var organisation = ShippedModel.all().getFirst();

        assertThat(organisation.rule()).isEqualTo(ModelRule.STAGED);
        assertThat(organisation.body().dimensions())
                .hasSize(7)
                .allSatisfy(side -> assertThat(side.questions().stream()
                                .map(AssessmentModel.Question::level)
                                .distinct())
                        .containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void a_model_that_skips_a_level_is_refused() {
        var body = MaturityTest.Models.staged(3, 1).body();
        var gap = new AssessmentModel.Body(
                List.of(body.levels().getFirst(), body.levels().get(2)), body.dimensions());

        assertThatThrownBy(() -> ModelChecks.check(ModelRule.STAGED, gap))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.rule()).isEqualTo(AssessmentRules.LEVEL_SKIPPED));
    }
}
