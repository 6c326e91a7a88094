package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OracleTest {
    private static final int SEEDS = 200;

    @Test
    void early_starts_are_those_found_by_counting_minutes_one_by_one() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var network = RandomPlans.plain(seed, 9).build().orThrow();
            var oracle = new Oracle(network).solve(-1, 0);
            var schedule = network.schedule();

            for (int task = 0; task < network.tasks(); task++) {
                int started = network.calendar(task).workAt(schedule.earlyStart(task));
                int first = network.calendar(task).workAt(RandomPlans.START);
                int counted = oracle.start[task] - oracle.count(network.calendar(task), RandomPlans.START);
                assertThat(started - first).as("seed %d task %d", seed, task).isEqualTo(counted);
            }
        }
    }

    @Test
    void float_is_exactly_the_delay_the_project_bears_and_one_minute_more_is_too_much() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var network = RandomPlans.plain(seed, 7).build().orThrow();
            var schedule = network.schedule();
            var oracle = new Oracle(network);
            int finish = network.required(schedule.finishes())[0];
            oracle.solve(-1, 0);
            var start = oracle.start.clone();

            for (int task = 0; task < network.tasks(); task++) {
                int most = schedule.totalFloat(task);
                if (most >= 0) {
                    assertThat(oracle.solve(task, start[task] + most).finish())
                            .as("seed %d task %d float %d", seed, task, most)
                            .isLessThanOrEqualTo(finish);
                    assertThat(oracle.solve(task, start[task] + most + 1).finish())
                            .as("seed %d task %d float %d", seed, task, most)
                            .isGreaterThan(finish);
                }
            }
        }
    }

    @Test
    void free_float_is_exactly_the_delay_that_moves_no_other_task() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var network = RandomPlans.plain(seed, 7).build().orThrow();
            var schedule = network.schedule();
            var oracle = new Oracle(network);
            int finish = network.required(schedule.finishes())[0];
            oracle.solve(-1, 0);
            var start = oracle.start.clone();

            for (int task = 0; task < network.tasks(); task++) {
                int most = schedule.freeFloat(task);
                if (most >= 0) {
                    assertThat(isAlone(oracle.solve(task, start[task] + most), start, task, finish))
                            .as("seed %d task %d free float %d", seed, task, most)
                            .isTrue();
                    assertThat(isAlone(oracle.solve(task, start[task] + most + 1), start, task, finish))
                            .as("seed %d task %d free float %d", seed, task, most)
                            .isFalse();
                }
            }
        }
    }

    private static boolean isAlone(Oracle oracle, int[] start, int delayed, int finish) {
        for (int task = 0; task < start.length; task++) {
            if (task != delayed && oracle.start[task] != start[task]) {
                return false;
            }
        }
        return oracle.finish() <= finish;
    }
}
