package org.plumbline.engine.selection.program;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The questions of a packing program (weights and limits at least 0) that are worth asking: those whose margin in the
/// relaxation is small. The others are answered as their margin says. Items are numbered by their value for what they
/// use up at the prices of the relaxation, the best first.
final class KnapsackCore {
    private static final long GREATEST_SUM = 1L << 29;

    final int size;
    final int rows;
    final long[] values;

    /// By item, then row, in the unit of the row.
    final int[][] weights;

    /// What the answered questions leave of each limit, in the unit of the row; below 0 where they leave nothing.
    final int[] room;

    private final int[] questions;
    private final BitSet answered = new BitSet();

    private KnapsackCore(BinaryProgram program, double[] margins, int[] questions) {
        this.questions = questions;
        size = questions.length;
        rows = program.rows().size();
        var item = new int[program.size()];
        Arrays.fill(item, -1);
        for (var k = 0; k < size; k++) {
            item[questions[k]] = k;
        }
        for (var j = 0; j < item.length; j++) {
            answered.set(j, item[j] < 0 && margins[j] > 0);
        }
        values = Arrays.stream(questions).mapToLong(j -> program.values()[j]).toArray();
        weights = new int[size][rows];
        room = new int[rows];
        for (var i = 0; i < rows; i++) {
            var row = program.rows().get(i);
            var unit = unit(row);
            var slack = row.slack(answered);
            room[i] = (int) Math.clamp(Math.floorDiv(slack, unit), -1, GREATEST_SUM);
            for (var k = 0; k < row.columns().length; k++) {
                if (item[row.columns()[k]] >= 0) {
                    weights[item[row.columns()[k]]][i] = (int) Math.ceilDiv(row.coefficients()[k], unit);
                }
            }
        }
    }

    /// Small numbers are fast. Where they do not fit, weights are rounded up and room down, so that what fits here
    /// fits.
    private static long unit(BinaryProgram.Row row) {
        return Arrays.stream(row.coefficients()).sum() / (GREATEST_SUM - row.coefficients().length) + 1;
    }

    /// The core of about so many items, more where fewer leave no room.
    static KnapsackCore of(BinaryProgram program, double[] margins, int items) {
        var byMargin = IntStream.range(0, program.size())
                .boxed()
                .sorted(Comparator.comparingDouble(j -> Math.abs(margins[j])))
                .toList();
        for (var most = items; ; most *= 2) {
            var questions = byMargin.stream()
                    .limit(most)
                    .sorted(Comparator.comparingDouble(j -> -usefulness(program.values()[j], margins[j])))
                    .mapToInt(Integer::intValue)
                    .toArray();
            var core = new KnapsackCore(program, margins, questions);
            if (most >= program.size() || Arrays.stream(core.room).allMatch(room -> room >= 0)) {
                return core;
            }
        }
    }

    private static double usefulness(long value, double margin) {
        return value <= 0 ? -1 : value / Math.max(1e-9, value - margin);
    }

    /// True where every program's weights and limits are at least 0, so that leaving all is allowed.
    static boolean isPacking(BinaryProgram program) {
        return program.rows().stream()
                .allMatch(row -> row.limit() >= 0
                        && Arrays.stream(row.coefficients()).allMatch(coefficient -> coefficient >= 0));
    }

    /// The question behind an item.
    int question(int item) {
        return questions[item];
    }

    BitSet whole(Packing packing) {
        var yeses = (BitSet) answered.clone();
        for (var k = 0; k < size; k++) {
            if (packing.has(k)) {
                yeses.set(questions[k]);
            }
        }
        return yeses;
    }
}
