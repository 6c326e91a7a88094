package org.plumbline.app.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Roles with an amount for each period, typed as lines.
class AmountLinesTest {
    private static Typed typed(String text) {
        return new Typed(Map.of("fte", text));
    }

    @Test
    void lines_are_read_and_written_again_with_long_runs_as_one_word() {
        var typed = typed("Developer: 2x6 1 0.5\nAnalyst: 1 1\n\n");

        var roles = AmountLines.roles(typed, "fte");

        assertThat(typed.errors()).isEmpty();
        assertThat(roles.get("Developer")).hasSize(8);
        assertThat(AmountLines.roles(roles)).isEqualTo("Developer: 2x6 1 0.5\nAnalyst: 1 1");
    }

    @Test
    void what_is_no_amount_says_which_word() {
        for (var wrong : Map.of("Developer: two", "two", "Developer: 1x0", "1x0", "Developer: 1x241", "1x241")
                .entrySet()) {
            var typed = typed(wrong.getKey());

            assertThat(AmountLines.roles(typed, "fte").values()).allMatch(java.util.List::isEmpty);
            assertThat(typed.errors().get("fte")).contains("\"" + wrong.getValue() + "\"");
        }
        for (var wrong : java.util.List.of("just words", ": 1", "A: 1\nA: 2")) {
            var typed = typed(wrong);
            AmountLines.roles(typed, "fte");
            assertThat(typed.errors()).containsKey("fte");
        }
    }
}
