package org.plumbline.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which groups of an anonymous survey are shown.
class ConcealmentTest {
    @Test
    void a_group_of_five_is_shown_and_one_of_four_is_not() {
        assertThat(Concealment.shown(Map.of("Stores", 5, "Finance", 5), 10))
                .containsExactlyInAnyOrder("Stores", "Finance");
        assertThat(Concealment.shown(Map.of("Stores", 4), 4)).isEmpty();
    }

    @Test
    void nobody_subtracts_the_shown_groups_from_the_whole_to_find_a_small_one() {
        assertThat(Concealment.shown(Map.of("Stores", 12, "Finance", 7, "Legal", 2), 21))
                .containsExactly("Stores");
        assertThat(Concealment.shown(Map.of("Stores", 9), 11)).isEmpty();
        assertThat(Concealment.shown(Map.of("Stores", 9, "Legal", 3, "Audit", 2), 14))
                .containsExactly("Stores");
    }

    /// An attacker may add up any shown groups and take the sum from the whole.
    @Test
    void no_sum_or_difference_of_shown_groups_isolates_one_to_four_people() {
        for (var seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var counts = new HashMap<String, Integer>();
            var total = random.nextInt(6);
            var groups = random.nextInt(1, 8);
            for (var i = 0; i < groups; i++) {
                var count = random.nextInt(1, 12);
                counts.put("G" + i, count);
                total += count;
            }
            var shown = Concealment.shown(counts, total);
            var sums = new ArrayList<>(List.of(0));
            for (var group : shown) {
                for (var sum : List.copyOf(sums)) {
                    sums.add(sum + counts.getOrDefault(group, 0));
                }
            }
            var all = total;
            assertThat(sums)
                    .as("seed %d: %s of %s, %d in all", seed, shown, counts, total)
                    .allSatisfy(sum -> {
                        assertThat(sum)
                                .satisfiesAnyOf(
                                        one -> assertThat(one).isZero(),
                                        one -> assertThat(one).isGreaterThanOrEqualTo(5));
                        if (!shown.isEmpty()) {
                            assertThat(all - sum)
                                    .satisfiesAnyOf(
                                            one -> assertThat(one).isZero(),
                                            one -> assertThat(one).isGreaterThanOrEqualTo(5));
                        }
                    });
        }
    }
}
