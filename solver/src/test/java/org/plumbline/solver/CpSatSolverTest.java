package org.plumbline.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.BinaryProgram.Row;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;

class CpSatSolverTest {
    private final ExactSolver solver = new CpSatSolver();

    @Test
    void it_is_found_by_the_engine() {
        var found = ExactSolver.atHand();

        assertThat(found.isAvailable()).isTrue();
        assertThat(found.name()).isEqualTo("cpsat");
    }

    @Test
    void its_answer_is_the_best_of_all_tried_one_by_one() {
        for (var seed = 1; seed <= 40; seed++) {
            var program = random(seed);

            var answer = solver.solve(program, Effort.seconds(10), null);

            var best = best(program);
            if (best == Long.MIN_VALUE) {
                assertThat(answer).as("seed " + seed).isEqualTo(new Answer.Impossible());
            } else {
                assertThat(answer).as("seed " + seed).isInstanceOfSatisfying(Answer.Found.class, found -> {
                    assertThat(found.isProven()).isTrue();
                    assertThat(found.value()).isEqualTo(best);
                    assertThat(program.allows(found.yeses())).isTrue();
                    assertThat(program.value(found.yeses())).isEqualTo(best);
                });
            }
        }
    }

    @Test
    void what_cannot_be_kept_is_impossible() {
        var both = new Row("at least two", new int[] {0, 1}, new long[] {-1, -1}, -2);
        var one = new Row("at most one", new int[] {0, 1}, new long[] {1, 1}, 1);

        var answer = solver.solve(new BinaryProgram(new long[] {3, 4}, List.of(both, one)), Effort.seconds(5), null);

        assertThat(answer).isEqualTo(new Answer.Impossible());
    }

    /// Twelve questions, four rows, coefficients of either sign.
    private static BinaryProgram random(int seed) {
        var random = new Random(seed);
        var values = random.longs(12, -5, 40).toArray();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 4; i++) {
            var columns = random.ints(0, 12).distinct().limit(6).toArray();
            rows.add(new Row("row " + i, columns, random.longs(6, -9, 30).toArray(), random.nextLong(-20, 50)));
        }
        return new BinaryProgram(values, rows);
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
