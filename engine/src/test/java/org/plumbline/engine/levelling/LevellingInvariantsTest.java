package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Levelling.Levelled;

class LevellingInvariantsTest {
    @Test
    void every_schedule_passes_the_independent_check_and_keeps_its_bound() {
        var random = RandomProblems.of(20_261);
        for (int i = 0; i < 400; i++) {
            for (var objective : Objective.values()) {
                var problem = random.next(objective);

                var answer = Leveller.level(problem, objective, Budget.ofSchedules(120), i);

                var what = "problem %d, %s: %s".formatted(i, objective, problem);
                assertThat(answer).as(what).isInstanceOf(Levelled.class);
                var levelled = (Levelled) answer;
                assertThat(LevellingCheck.findings(problem, levelled.schedule()))
                        .as(what)
                        .isEmpty();
                assertThat(LevellingCheck.value(problem, levelled.schedule(), objective))
                        .as(what)
                        .isEqualTo(levelled.value());
                assertThat(levelled.value()).as(what).isGreaterThanOrEqualTo(levelled.bound());
            }
        }
    }

    @Test
    void small_problems_reach_the_optimum_of_trying_every_order() {
        var random = RandomProblems.of(77);
        for (int i = 0; i < 60; i++) {
            var problem = random.plain(6, 1 + i % 6);

            var answer = (Levelled) Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(3_000), 1);

            assertThat(answer.value()).as("problem %d: %s", i, problem).isEqualTo(best(problem));
            assertThat(answer.bound()).isLessThanOrEqualTo(answer.value());
        }
    }

    /// Every order of the activities, scheduled plainly, contains an optimum.
    private static int best(LevellingProblem problem) {
        var flat = new Flat(problem);
        var order = new int[flat.size];
        Arrays.setAll(order, j -> j);
        return best(new Orders(flat), flat, order, 0);
    }

    private static int best(Orders orders, Flat flat, int[] keys, int from) {
        if (from == keys.length) {
            var list = new int[keys.length];
            orders.eligible(keys, list);
            return new SerialPass(flat).forward(new Choice(flat), list, new int[keys.length]);
        }
        int least = Integer.MAX_VALUE;
        for (int i = from; i < keys.length; i++) {
            swap(keys, from, i);
            least = Math.min(least, best(orders, flat, keys, from + 1));
            swap(keys, from, i);
        }
        return least;
    }

    private static void swap(int[] keys, int a, int b) {
        int key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
    }
}
