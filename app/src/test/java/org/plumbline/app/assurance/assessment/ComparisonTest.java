package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.assessment.AssessmentResult.Group;
import org.plumbline.app.assurance.assessment.AssessmentResult.Item;

/// Then and now (F66).
class ComparisonTest {
    private static AssessmentResult result(Group... groups) {
        var items = java.util.Arrays.stream(groups)
                .map(group -> new Item("q-" + group.code(), group.code(), "Is it done?", group.score(), 1, 1, 1, null))
                .toList();
        return new AssessmentResult(List.of(groups), items, BigDecimal.ONE, 1, 5, 3);
    }

    private static Group group(String code, String name, String score, String target) {
        return new Group(
                code,
                name,
                new BigDecimal(score),
                1,
                target.isEmpty() ? null : new BigDecimal(target),
                List.of(),
                List.of());
    }

    @Test
    @Requirement("R020")
    void on_the_same_model_each_group_has_its_change_and_what_is_left_to_the_target() {
        var comparison =
                Comparison.of(result(group("a", "Risk", "3.25", "4")), result(group("a", "Risk", "2.5", "3")), null);

        var line = comparison.lines().getFirst();
        assertThat(line.delta()).isEqualByComparingTo("0.75");
        assertThat(line.gap()).isEqualByComparingTo("0.75");
        assertThat(comparison.isMapped()).isFalse();
        assertThat(comparison.items()).hasSize(1);
    }

    @Test
    @Requirement("R020")
    void with_a_mapping_only_what_it_says_is_compared_and_the_rest_is_named() {
        var now = result(group("x", "Risks and chances", "3", ""), group("y", "Data", "2", ""));
        var prior = result(group("a", "Risk", "2", ""), group("b", "Money", "4", ""));

        var comparison = Comparison.of(now, prior, Map.of("x", "a"));

        assertThat(comparison.lines()).hasSize(1);
        assertThat(comparison.lines().getFirst().before()).isEqualTo("Risk");
        assertThat(comparison.lines().getFirst().delta()).isEqualByComparingTo("1");
        assertThat(comparison.notCompared()).containsExactly("Data");
        assertThat(comparison.noLonger()).containsExactly("Money");
        assertThat(comparison.isMapped()).isTrue();
        assertThat(comparison.items())
                .as("questions of other codes are not the same")
                .isEmpty();
    }
}
