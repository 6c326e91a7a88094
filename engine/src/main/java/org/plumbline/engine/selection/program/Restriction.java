package org.plumbline.engine.selection.program;

import java.util.Arrays;
import java.util.BitSet;

/// A program in which only some questions are open; the others stay answered as they are.
final class Restriction {
    private final BinaryProgram whole;
    private final int[] open;
    private final BitSet answered;
    private final BinaryProgram program;

    /// @param open the open questions, each once
    /// @param answered how the others are answered; what it says of open ones is ignored
    Restriction(BinaryProgram whole, int[] open, BitSet answered) {
        this.whole = whole;
        this.open = open;
        this.answered = (BitSet) answered.clone();
        var place = new int[whole.size()];
        Arrays.fill(place, -1);
        for (var k = 0; k < open.length; k++) {
            place[open[k]] = k;
            this.answered.clear(open[k]);
        }
        var rows = whole.rows().stream().map(row -> restrict(row, place)).toList();
        program = new BinaryProgram(
                Arrays.stream(open).mapToLong(j -> whole.values()[j]).toArray(), rows);
    }

    BinaryProgram program() {
        return program;
    }

    /// What the answered questions are worth.
    long fixedValue() {
        return whole.value(answered);
    }

    /// Answers to all questions from those to the open ones.
    BitSet whole(BitSet yeses) {
        var all = (BitSet) answered.clone();
        yeses.stream().forEach(k -> all.set(open[k]));
        return all;
    }

    private BinaryProgram.Row restrict(BinaryProgram.Row row, int[] place) {
        var columns = new int[row.columns().length];
        var coefficients = new long[columns.length];
        var size = 0;
        for (var k = 0; k < columns.length; k++) {
            if (place[row.columns()[k]] >= 0) {
                columns[size] = place[row.columns()[k]];
                coefficients[size++] = row.coefficients()[k];
            }
        }
        return new BinaryProgram.Row(
                row.name(), Arrays.copyOf(columns, size), Arrays.copyOf(coefficients, size), row.slack(answered));
    }
}
