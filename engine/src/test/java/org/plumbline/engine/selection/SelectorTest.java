package org.plumbline.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engine.selection.Models.budgeted;
import static org.plumbline.engine.selection.Models.candidate;
import static org.plumbline.engine.selection.Models.keys;
import static org.plumbline.engine.selection.Models.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.Requirement.Budget;
import org.plumbline.engine.selection.Requirement.Must;
import org.plumbline.engine.selection.Requirement.MustNot;
import org.plumbline.engine.selection.Requirement.Requires;
import org.plumbline.engine.selection.program.Effort;

class SelectorTest {
    private final Selector selector = new Selector(null);

    @Test
    void the_portfolio_is_the_best_of_all_tried_one_by_one() {
        var met = 0;
        for (var seed = 1; seed <= 150; seed++) {
            var model = Models.random(seed);

            var selection = selector.select(model, Effort.seconds(20));

            var best = Models.best(model);
            if (best == null) {
                assertThat(selection).as("seed " + seed).isInstanceOf(Selection.Unmeetable.class);
            } else {
                met++;
                assertThat(selection).as("seed " + seed).isInstanceOfSatisfying(Selection.Chosen.class, chosen -> {
                    assertThat(chosen.value()).isEqualByComparingTo(best);
                    assertThat(chosen.isProven()).isTrue();
                });
            }
        }
        assertThat(met).as("questions that can be met").isBetween(75, 149);
    }

    @Test
    void a_conflict_is_impossible_and_possible_without_any_one_of_its_parts() {
        var conflicts = 0;
        for (var seed = 1; seed <= 150; seed++) {
            var model = Models.random(seed);
            if (selector.select(model, Effort.seconds(20)) instanceof Selection.Unmeetable found) {
                conflicts++;
                var only = new SelectionModel(model.periods(), model.candidates(), found.conflict());

                assertThat(Models.best(only)).as("seed " + seed).isNull();
                for (var requirement : found.conflict()) {
                    assertThat(Models.best(only.without(requirement::equals)))
                            .as("seed " + seed + " without " + requirement)
                            .isNotNull();
                }
            }
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void tenths_add_up_exactly() {
        var model = budgeted("0.3", candidate("A", "1", "0.1"), candidate("B", "1", "0.2"), candidate("C", "1", "0.3"));

        assertThat(keys(selector.select(model, Effort.seconds(5)))).containsExactly("A", "B");
    }

    @Test
    void sums_beyond_all_whole_numbers_are_still_kept() {
        var model = budgeted(
                "90000000000000000000.000000001",
                candidate("A", "3", "60000000000000000000.000000001"),
                candidate("B", "2", "30000000000000000000.000000001"),
                candidate("C", "2", "29999900000000000000"));

        assertThat(keys(selector.select(model, Effort.seconds(5)))).containsExactly("A", "C");
    }

    @Test
    void a_conflict_is_told_in_plain_words() {
        var model = budgeted("10", candidate("A", "5", "8"), candidate("B", "5", "7"), candidate("C", "1", "1"))
                .with(new Must("A"))
                .with(new Requires("A", "B"))
                .with(new MustNot("C"));

        assertThat(selector.select(model, Effort.seconds(5)))
                .isInstanceOfSatisfying(
                        Selection.Unmeetable.class,
                        conflict -> assertThat(conflict.words(model.periods()))
                                .isEqualTo(
                                        "These requirements cannot be kept together: spending stays within 10; A is in;"
                                                + " A comes only together with B. Give up or ease one of them."));
    }

    @Test
    void nothing_to_choose_from_is_an_empty_portfolio() {
        var model = new SelectionModel(List.of("2027"), List.of(), List.of(new Budget(null, null, number("0"))));

        assertThat(keys(selector.select(model, Effort.seconds(1)))).isEmpty();
    }
}
