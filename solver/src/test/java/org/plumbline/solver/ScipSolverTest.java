package org.plumbline.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.BinaryProgram.Row;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.engine.selection.program.ProgramSearch;
import org.plumbline.engine.selection.program.Watch;

class ScipSolverTest {
    private final ExactSolver solver = new ScipSolver();

    @Test
    void it_is_found_beside_the_exact_solver() {
        assertThat(ExactSolver.atHand().bounding()).isInstanceOfSatisfying(ScipSolver.class, found -> {
            assertThat(found.isAvailable()).isTrue();
            assertThat(found.name()).isEqualTo("scip");
        });
    }

    @Test
    void its_bound_never_lies_below_the_best_and_its_answer_is_that() {
        for (var seed = 1; seed <= 150; seed++) {
            var factor = seed % 3 == 0 ? 30_000_000_001L : 1;
            var program = random(seed, factor);
            var best = best(program);

            switch (solver.solve(program, Effort.seconds(10), null)) {
                case Answer.Found found -> {
                    assertThat(program.allows(found.yeses())).isTrue();
                    assertThat(found.value()).as("seed " + seed).isEqualTo(best);
                    assertThat(found.bound()).as("seed " + seed).isBetween(best, best + best / 100_000 + factor);
                }
                case Answer.Unknown(var bound) -> {
                    assertThat(best).as("seed " + seed).isEqualTo(Long.MIN_VALUE);
                    assertThat(bound).isGreaterThanOrEqualTo(best);
                }
                case Answer.Impossible impossible -> throw new AssertionError("it must not say " + impossible);
            }
        }
    }

    @Test
    void a_search_cut_short_answers_no_bound_below_what_can_be_found() {
        for (var seed = 1; seed <= 5; seed++) {
            var program = large(45, seed);
            var start = new BitSet();

            var cut = solver.solve(program, new Effort(10, 1, 1, 1), start);
            var best = (Answer.Found) ProgramSearch.solve(program, Effort.seconds(20), new CpSatSolver(), null);

            assertThat(best.isProven()).isTrue();
            assertThat(bound(cut)).as("seed " + seed).isGreaterThanOrEqualTo(best.value());
        }
    }

    @Test
    void a_watch_ends_it_soon_and_the_start_is_kept() {
        var program = large(400, 3);
        var start = new BitSet();
        start.set(5);
        var asked = new AtomicLong();
        var began = System.nanoTime();

        var answer =
                solver.solve(program, Effort.seconds(1_000), start, Watch.stoppedBy(() -> asked.incrementAndGet() > 4));

        assertThat((System.nanoTime() - began) / 1e9).isLessThan(60);
        assertThat(bound(answer)).isGreaterThanOrEqualTo(program.value(start));
    }

    @Test
    void both_beside_each_other_are_told_and_stopped() {
        var program = withDependencies(400, 11);
        var told = new ArrayList<Long>();
        var bounds = new ArrayList<Long>();
        var began = System.nanoTime();
        var watch = new Watch() {
            @Override
            public boolean isStopped() {
                return bounds.size() > 1;
            }

            @Override
            public void onFound(long value) {
                told.add(value);
            }

            @Override
            public void onBound(long bound) {
                bounds.add(bound);
            }
        };

        var answer =
                ProgramSearch.solve(program, new Effort(20, Long.MAX_VALUE, 1, 2), ExactSolver.atHand(), null, watch);

        assertThat((System.nanoTime() - began) / 1e9).isLessThan(90);
        assertThat(told).isSorted();
        // Whether the root alone brings it down depends on what was found by then.
        assertThat(bounds).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(program.allows(found.yeses())).isTrue();
            assertThat(found.value()).isEqualTo(told.getLast());
            assertThat(found.bound()).isEqualTo(bounds.getLast());
        });
    }

    private static long bound(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> found.bound();
            case Answer.Unknown(var most) -> most;
            case Answer.Impossible _ -> Long.MIN_VALUE;
        };
    }

    /// Twelve questions, four rows, coefficients of either sign.
    private static BinaryProgram random(int seed, long factor) {
        var random = new Random(seed);
        var values = random.longs(12, -5, 40).map(value -> value * factor).toArray();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 4; i++) {
            var columns = random.ints(0, 12).distinct().limit(6).toArray();
            var weights = random.longs(6, -9, 30).map(weight -> weight * factor).toArray();
            rows.add(new Row("row " + i, columns, weights, random.nextLong(-20, 50) * factor));
        }
        return new BinaryProgram(values, rows);
    }

    private static BinaryProgram large(int size, int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 8; i++) {
            var weights = random.longs(size, 1, 1_000).toArray();
            rows.add(new Row("row " + i, IntStream.range(0, size).toArray(), weights, 125L * size));
        }
        return new BinaryProgram(random.longs(size, 100, 1_000).toArray(), rows);
    }

    /// The same with a question in five that comes only together with another.
    private static BinaryProgram withDependencies(int size, int seed) {
        var program = large(size, seed);
        var rows = new ArrayList<>(program.rows());
        for (var j = 5; j < size; j += 5) {
            rows.add(new Row("requires", new int[] {j, j - 3}, new long[] {1, -1}, 0));
        }
        return new BinaryProgram(program.values(), rows);
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
