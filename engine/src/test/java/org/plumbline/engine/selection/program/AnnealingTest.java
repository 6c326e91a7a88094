package org.plumbline.engine.selection.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.program.BinaryProgram.Row;

class AnnealingTest {
    @Test
    void small_programs_are_answered_as_well_as_by_trying_all() {
        for (var seed = 1; seed <= 40; seed++) {
            var program = random(seed, 12, 5);
            var relaxation = relaxed(program);

            var answers = new Annealing(program, relaxation, seed, _ -> {}).search(new BitSet(), steps(200));

            assertThat(program.allows(answers)).as("seed " + seed).isTrue();
            assertThat(program.value(answers)).as("seed " + seed).isEqualTo(best(program));
        }
    }

    @Test
    void whoever_looks_on_is_told_of_rising_values_that_keep_every_limit() {
        var program = random(3, 80, 12);
        var told = new ArrayList<Long>();

        var answers = new Annealing(program, relaxed(program), 1, found -> {
                    assertThat(program.allows(found)).isTrue();
                    told.add(program.value(found));
                })
                .search(new BitSet(), steps(500));

        assertThat(told).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(program.value(answers)).isEqualTo(told.getLast());
    }

    @Test
    void equal_seed_and_steps_give_equal_answers() {
        var program = random(4, 80, 12);

        var one = new Annealing(program, relaxed(program), 7, _ -> {}).search(new BitSet(), steps(300));
        var other = new Annealing(program, relaxed(program), 7, _ -> {}).search(new BitSet(), steps(300));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void it_is_never_worse_than_what_it_begins_with() {
        var program = random(5, 60, 8);
        var start = new Annealing(program, relaxed(program), 1, _ -> {}).search(new BitSet(), steps(2_000));

        var answers = new Annealing(program, relaxed(program), 2, _ -> {}).search(start, steps(1));

        assertThat(program.value(answers)).isGreaterThanOrEqualTo(program.value(start));
    }

    private static Relaxation relaxed(BinaryProgram program) {
        var relaxation = new Relaxation(program);
        relaxation.solve(10_000);
        return relaxation;
    }

    private static Deadline steps(long steps) {
        return new Deadline(new Effort(1_000, steps, 1, 1), Watch.NONE);
    }

    /// Weights of either sign, some rows that only count; leaving all is allowed.
    private static BinaryProgram random(int seed, int size, int rows) {
        var random = new Random(seed);
        var made = new ArrayList<Row>();
        for (var i = 0; i < rows; i++) {
            var columns = random.ints(0, size).distinct().limit(size / 2).toArray();
            var isCount = i % 4 == 3;
            var weights = random.longs(columns.length, isCount ? -1 : -5, isCount ? 2 : 40)
                    .toArray();
            made.add(new Row("row " + i, columns, weights, isCount ? 1 : 5L * size));
        }
        var values = IntStream.range(0, size).mapToLong(_ -> random.nextLong(-5, 60));
        return new BinaryProgram(values.toArray(), made);
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
