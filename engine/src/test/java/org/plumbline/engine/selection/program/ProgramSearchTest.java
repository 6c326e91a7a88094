package org.plumbline.engine.selection.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.program.BinaryProgram.Row;

class ProgramSearchTest {
    @Test
    void the_answer_is_the_best_of_all_tried_one_by_one() {
        for (var seed = 1; seed <= 300; seed++) {
            var program = random(seed);

            var answer = ProgramSearch.solve(program, Effort.seconds(20), null, null);

            var best = best(program);
            if (best == Long.MIN_VALUE) {
                assertThat(answer).as("seed " + seed).isEqualTo(new Answer.Impossible());
            } else {
                assertThat(answer).as("seed " + seed).isInstanceOfSatisfying(Answer.Found.class, found -> {
                    assertThat(found.value()).isEqualTo(best);
                    assertThat(found.isProven()).isTrue();
                    assertThat(program.allows(found.yeses())).isTrue();
                });
            }
        }
    }

    @Test
    void the_relaxation_bounds_the_best_and_converges() {
        for (var seed = 1; seed <= 300; seed++) {
            var program = random(seed);
            var relaxation = new Relaxation(program);

            var isSure = relaxation.solve(10_000);

            assertThat(isSure).as("seed " + seed).isTrue();
            var best = best(program);
            if (relaxation.isInfeasible()) {
                assertThat(best).as("seed " + seed).isEqualTo(Long.MIN_VALUE);
            } else {
                assertThat(relaxation.bound(relaxation.margins())).isGreaterThanOrEqualTo((double) best);
                var answers = relaxation.answers();
                for (var row : program.rows()) {
                    var sum = IntStream.range(0, row.columns().length)
                            .mapToDouble(k -> row.coefficients()[k] * answers[row.columns()[k]])
                            .sum();
                    assertThat(sum).as("seed " + seed).isLessThanOrEqualTo(row.limit() + 1e-5);
                }
            }
        }
    }

    @Test
    void answers_by_rounding_keep_every_limit_and_are_mostly_found() {
        var found = 0;
        for (var seed = 1; seed <= 300; seed++) {
            var program = random(seed);
            var relaxation = new Relaxation(program);
            relaxation.solve(10_000);

            var answers = new Rounding(program, relaxation).answers();

            if (answers != null) {
                found++;
                assertThat(program.allows(answers)).as("seed " + seed).isTrue();
                assertThat(program.value(answers)).as("seed " + seed).isLessThanOrEqualTo(best(program));
            } else {
                assertThat(program.allows(new BitSet())).as("seed " + seed).isFalse();
            }
        }
        assertThat(found).isGreaterThan(150);
    }

    @Test
    void a_watch_is_told_of_rising_values_and_ends_the_search() {
        var program = new BinaryProgram(
                IntStream.range(0, 200).mapToLong(j -> 100 + j * 37 % 91).toArray(),
                IntStream.range(0, 20)
                        .mapToObj(i -> new Row(
                                "row " + i,
                                IntStream.range(0, 200).toArray(),
                                IntStream.range(0, 200)
                                        .mapToLong(j -> 50 + (j * 53L + i * 29L) * (i + 7) % 97)
                                        .toArray(),
                                3_000))
                        .toList());
        var told = new ArrayList<Long>();
        var watch = new Watch() {
            @Override
            public boolean isStopped() {
                return told.size() > 1;
            }

            @Override
            public void onFound(long value) {
                told.add(value);
            }

            @Override
            public void onBound(long bound) {
                assertThat(told).allMatch(value -> value <= bound);
            }
        };

        var answer = ProgramSearch.solve(program, Effort.seconds(100_000), null, null, watch);

        assertThat(told).isSorted().hasSizeGreaterThan(1);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Found.class, best -> assertThat(best.value()).isEqualTo(told.getLast()));
    }

    @Test
    void equal_seed_and_steps_give_equal_answers() {
        var program = packing(10, 200, 7);
        var effort = new Effort(1000, 60_000, 3, 1);

        var one = ProgramSearch.solve(program, effort, null, null);
        var other = ProgramSearch.solve(program, effort, null, null);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void threads_beside_the_first_never_make_it_worse() {
        var program = packing(20, 150, 9);

        var alone = (Answer.Found) ProgramSearch.solve(program, new Effort(1000, 60_000, 3, 1), null, null);
        var three = (Answer.Found) ProgramSearch.solve(program, new Effort(1000, 60_000, 3, 3), null, null);

        assertThat(three.value()).isGreaterThanOrEqualTo(alone.value());
        assertThat(program.allows(three.yeses())).isTrue();
    }

    @Test
    void weights_beyond_small_numbers_are_kept_all_the_same() {
        var small = packing(8, 120, 4);
        var rows = small.rows().stream()
                .map(row -> new Row(
                        row.name(),
                        row.columns(),
                        java.util.Arrays.stream(row.coefficients())
                                .map(weight -> weight * 30_000_000_001L)
                                .toArray(),
                        row.limit() * 30_000_000_001L))
                .toList();
        var great = new BinaryProgram(small.values(), rows);

        var answer = (Answer.Found) ProgramSearch.solve(great, new Effort(1000, 40_000, 1, 1), null, null);

        assertThat(great.allows(answer.yeses())).isTrue();
        assertThat((answer.bound() - answer.value()) / (double) answer.value()).isLessThan(0.01);
    }

    @Test
    void a_large_packing_comes_close_to_its_bound_in_the_time_allowed() {
        var program = packing(5, 2_000, 5);
        var start = System.nanoTime();

        var answer = ProgramSearch.solve(program, Effort.seconds(0.5), null, null);

        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(program.allows(found.yeses())).isTrue();
            assertThat((found.bound() - found.value()) / (double) found.value()).isLessThan(0.005);
        });
    }

    @Test
    void a_start_that_breaks_a_limit_is_ignored_and_a_good_one_is_kept() {
        var program = packing(5, 60, 11);
        var all = new BitSet();
        all.set(0, 60);

        var free = (Answer.Found) ProgramSearch.solve(program, Effort.seconds(20), null, all);
        var kept = (Answer.Found) ProgramSearch.solve(program, new Effort(1000, 1, 1, 1), null, free.yeses());

        assertThat(free.isProven()).isTrue();
        assertThat(kept.value()).isEqualTo(free.value());
    }

    @Test
    void bounds_that_fail_lose_no_answer() {
        var program = withDependencies(packing(20, 150, 9));
        var asked = new AtomicInteger();
        var failing = new Failing(asked);

        for (var threads = 1; threads <= 2; threads++) {
            var answer = ProgramSearch.solve(program, new Effort(1, Long.MAX_VALUE, 1, threads), failing, null);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Found.class,
                            found -> assertThat(program.allows(found.yeses())).isTrue());
        }
        assertThat(asked.get()).isEqualTo(4);
    }

    /// Knows nothing about programs, and breaks down when asked for bounds.
    private record Failing(AtomicInteger asked) implements ExactSolver {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
            return new Answer.Unknown(Long.MAX_VALUE);
        }

        @Override
        public ExactSolver bounding() {
            return new ExactSolver() {
                @Override
                public String name() {
                    return "failing";
                }

                @Override
                public boolean isAvailable() {
                    return true;
                }

                @Override
                public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
                    asked.incrementAndGet();
                    throw new IllegalStateException("no more memory");
                }
            };
        }
    }

    private static BinaryProgram withDependencies(BinaryProgram packing) {
        var rows = new ArrayList<>(packing.rows());
        for (var j = 5; j < packing.size(); j += 5) {
            rows.add(new Row("requires", new int[] {j, j - 3}, new long[] {1, -1}, 0));
        }
        return new BinaryProgram(packing.values(), rows);
    }

    /// Eleven questions and five rows, coefficients of either sign.
    private static BinaryProgram random(int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 5; i++) {
            var columns =
                    random.ints(0, 11).distinct().limit(2 + random.nextInt(9)).toArray();
            var least = random.nextBoolean() ? 0 : -9;
            rows.add(new Row(
                    "row " + i,
                    columns,
                    random.longs(columns.length, least, 30).toArray(),
                    random.nextLong(least, 40)));
        }
        return new BinaryProgram(random.longs(11, -5, 40).toArray(), rows);
    }

    /// By the rule of Chu and Beasley: weights up to 1000, limits half of their sum, values that go with the weights.
    private static BinaryProgram packing(int rows, int size, int seed) {
        var random = new Random(seed);
        var all = IntStream.range(0, size).toArray();
        var values = random.longs(size, 0, 500).toArray();
        var made = new ArrayList<Row>();
        for (var i = 0; i < rows; i++) {
            var weights = random.longs(size, 1, 1001).toArray();
            var sum = 0L;
            for (var j = 0; j < size; j++) {
                sum += weights[j];
                values[j] += weights[j] / rows;
            }
            made.add(new Row("row " + i, all, weights, sum / 2));
        }
        return new BinaryProgram(values, List.copyOf(made));
    }

    private static long best(BinaryProgram program) {
        var best = Long.MIN_VALUE;
        for (var mask = 0L; mask < 1L << program.size(); mask++) {
            var yeses = BitSet.valueOf(new long[] {mask});
            if (program.allows(yeses)) {
                best = Math.max(best, program.value(yeses));
            }
        }
        return best;
    }
}
