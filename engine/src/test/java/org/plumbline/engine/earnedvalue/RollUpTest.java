package org.plumbline.engine.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.earnedvalue.RollUp.Measure;
import org.plumbline.engine.random.Stream;

class RollUpTest {
    @Test
    void a_node_sums_its_own_amount_and_all_below() {
        // 0 portfolio, 1 and 2 projects, 3 and 4 tasks of 1, 5 a task of 2
        var rollUp = new RollUp(Tree.of(new int[] {-1, 0, 0, 1, 1, 2}));
        rollUp.fill(1, Measure.BUDGET, 7);
        rollUp.fill(3, Measure.BUDGET, 100);
        rollUp.fill(4, Measure.BUDGET, 20);
        rollUp.fill(5, Measure.EARNED, 5_000);

        rollUp.recompute(false);

        assertThat(rollUp.total(1, Measure.BUDGET)).isEqualTo(127);
        assertThat(rollUp.total(0, Measure.BUDGET)).isEqualTo(127);
        assertThat(rollUp.total(4, Measure.BUDGET)).isEqualTo(20);
        assertThat(rollUp.earnedValue(0, 2).earned()).isEqualByComparingTo("50.00");
    }

    @Test
    void changes_one_by_one_give_what_a_full_pass_gives() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Stream(seed, 0);
            var parents = randomParents(random, 1 + random.nextInt(400));
            var changed = new RollUp(Tree.of(parents));
            var full = new RollUp(Tree.of(parents));

            for (int i = 0; i < 500; i++) {
                int node = random.nextInt(parents.length);
                var measure = List.of(Measure.values()).get(random.nextInt(4));
                long amount = random.nextLong(-RollUp.MOST, RollUp.MOST + 1);
                changed.change(node, measure, amount);
                full.fill(node, measure, amount);
            }
            full.recompute(true);

            for (int node = 0; node < parents.length; node++) {
                for (var measure : Measure.values()) {
                    assertThat(changed.total(node, measure))
                            .as("seed %d node %d %s", seed, node, measure)
                            .isEqualTo(full.total(node, measure));
                }
            }
        }
    }

    /// A forest in which parents stand before or after their children.
    private static int[] randomParents(RandomGenerator random, int count) {
        var name = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            name[i] = name[other];
            name[other] = i;
        }
        var parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[name[i]] = i == 0 || random.nextInt(20) == 0 ? -1 : name[random.nextInt(i)];
        }
        return parents;
    }

    @Test
    void sharing_out_the_work_changes_nothing() {
        int projects = 5_000;
        var parents = new int[projects * 4];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = node < projects ? -1 : node % projects;
        }
        var alone = new RollUp(Tree.of(parents));
        var together = new RollUp(Tree.of(parents));
        for (int node = 0; node < parents.length; node++) {
            alone.fill(node, Measure.ACTUAL, node * 31L);
            together.fill(node, Measure.ACTUAL, node * 31L);
        }

        alone.recompute(false);
        together.recompute(true);

        for (int node = 0; node < projects; node++) {
            assertThat(together.total(node, Measure.ACTUAL)).isEqualTo(alone.total(node, Measure.ACTUAL));
        }
    }

    @Test
    void circles_strangers_and_amounts_beyond_counting_are_refused_with_their_node() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.of(new int[] {-1, 2, 1}))
                .withMessageContaining("below itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tree.of(new int[] {-1, 9}))
                .withMessageContaining("node 1")
                .withMessageContaining("9");
        var rollUp = new RollUp(Tree.of(new int[] {-1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rollUp.change(0, Measure.BUDGET, RollUp.MOST + 1))
                .withMessageContaining("BUDGET of node 0");
    }
}
