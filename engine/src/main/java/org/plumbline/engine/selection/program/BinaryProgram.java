package org.plumbline.engine.selection.program;

import java.util.BitSet;
import java.util.List;

/// Yes-or-no questions, each with a value, under limits on weighted sums of the answers: maximise the value of the
/// yeses. All numbers are whole, so that an answer can be checked exactly.
///
/// @param values what a yes to each question is worth; may be negative
/// @param rows the limits, each "sum of coefficients of the yeses is at most the limit"
public record BinaryProgram(long[] values, List<Row> rows) {
    /// Sums stay below this, so that neither `long` overflows nor `double` loses a unit.
    public static final long GREATEST_SUM = 1L << 52;

    public BinaryProgram {
        values = values.clone();
        rows = List.copyOf(rows);
        checkSum("values", values);
        for (var row : rows) {
            checkSum("row " + row.name(), row.coefficients());
            for (var column : row.columns()) {
                if (column < 0 || column >= values.length) {
                    throw new IllegalArgumentException("row %s asks question %d, there are %d questions"
                            .formatted(row.name(), column, values.length));
                }
            }
        }
    }

    /// One limit.
    ///
    /// @param name for messages
    /// @param columns the questions it weighs, each once
    /// @param coefficients the weight of each of `columns`; may be negative
    /// @param limit the greatest sum allowed
    public record Row(String name, int[] columns, long[] coefficients, long limit) {
        public Row {
            if (columns.length != coefficients.length) {
                throw new IllegalArgumentException("row %s weighs %d questions with %d coefficients, give one for each"
                        .formatted(name, columns.length, coefficients.length));
            }
            columns = columns.clone();
            coefficients = coefficients.clone();
        }

        /// What is left of the limit; negative where it is broken.
        public long slack(BitSet yeses) {
            var left = limit;
            for (var i = 0; i < columns.length; i++) {
                if (yeses.get(columns[i])) {
                    left -= coefficients[i];
                }
            }
            return left;
        }
    }

    /// What every value is a multiple of: 1 where the values have nothing in common.
    private long step() {
        var step = 0L;
        for (var value : values) {
            var other = Math.abs(value);
            while (other != 0) {
                var rest = step % other;
                step = other;
                other = rest;
            }
        }
        return Math.max(1, step);
    }

    /// The greatest value of any answers that is no more than this.
    long atMost(long value) {
        return Math.floorDiv(value, step()) * step();
    }

    /// The least value of any answers that is more than this.
    long next(long value) {
        return atMost(value) + step();
    }

    /// How many questions there are.
    public int size() {
        return values.length;
    }

    /// The value of some answers, whether they keep the limits or not.
    public long value(BitSet yeses) {
        var sum = 0L;
        for (var j = yeses.nextSetBit(0); j >= 0; j = yeses.nextSetBit(j + 1)) {
            sum += values[j];
        }
        return sum;
    }

    /// True where the answers keep every limit.
    public boolean allows(BitSet yeses) {
        return rows.stream().allMatch(row -> row.slack(yeses) >= 0);
    }

    private static void checkSum(String what, long[] numbers) {
        var sum = 0.0;
        for (var number : numbers) {
            sum += Math.abs((double) number);
        }
        if (sum >= GREATEST_SUM) {
            throw new IllegalArgumentException(
                    "%s sum to %.0f, the most is %d; count in larger units".formatted(what, sum, GREATEST_SUM));
        }
    }
}
