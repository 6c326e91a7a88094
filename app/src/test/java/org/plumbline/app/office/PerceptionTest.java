package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.office.Perception.Seen;
import org.plumbline.app.office.Perception.Verdict;

/// The perception index against hand sums.
class PerceptionTest {
    @Test
    void the_index_is_the_mean_agreement_of_what_is_seen_with_the_mandate() {
        var perception = Perception.of(List.of(
                seen(true, "0.9", "0.8"),
                seen(true, "0.3", "0.9"),
                seen(false, "0.1", "0.2"),
                seen(false, "0.7", "0.1")));

        assertThat(perception.index()).as("(0.9 + 0.3 + 0.9 + 0.3) / 4").isEqualByComparingTo("60.0");
        assertThat(perception.overExtension()).as("(0.1 + 0.7) / 2").isEqualByComparingTo("40.0");
        assertThat(perception.failing()).as("(0.1 + 0.7) / 2").isEqualByComparingTo("40.0");
        assertThat(perception.items())
                .extracting(Seen::verdict)
                .containsExactly(Verdict.AS_MEANT, Verdict.FAILING, Verdict.AS_MEANT, Verdict.OVER_EXTENDED);
    }

    @Test
    void what_is_wanted_shows_where_the_mandate_itself_is_in_doubt() {
        assertThat(seen(true, "0.8", "0.2").verdict()).isEqualTo(Verdict.NOT_WANTED);
        assertThat(seen(false, "0.1", "0.9").verdict()).isEqualTo(Verdict.WANTED);
        assertThat(seen(true, null, "0.9").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void without_answers_there_is_no_index() {
        var perception = Perception.of(List.of(seen(true, null, null)));

        assertThat(perception.index()).isNull();
        assertThat(perception.overExtension()).isNull();
    }

    @Test
    void partly_counts_a_half_and_who_cannot_say_counts_not_at_all() {
        assertThat(Perception.share(3, 2, 1)).as("(3 + 1) / 6").isEqualByComparingTo("0.667");
        assertThat(Perception.share(0, 0, 0)).isNull();
    }

    private static Seen seen(boolean isInScope, @Nullable String does, @Nullable String should) {
        return new Seen(
                "Item",
                isInScope,
                does == null ? null : new BigDecimal(does),
                should == null ? null : new BigDecimal(should));
    }
}
