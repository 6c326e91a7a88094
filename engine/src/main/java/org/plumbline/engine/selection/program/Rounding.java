package org.plumbline.engine.selection.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Quick first answers to any program, packing or not.
///
/// Idea: first the yeses that some limit cannot do without, then all others in the order in which the relaxation leans
/// to them, each together with the yeses that it drags along, and only as long as no limit breaks. Cost: questions
/// times the rows they stand in. It may find nothing where limits ask for yeses that stand in each other's way.
final class Rounding {
    /// How long a chain of yeses that drag each other along may be.
    private static final int LONGEST_CHAIN = 12;

    private final BinaryProgram program;
    private final Integer[] order;
    private final int[] rank;
    private final List<List<int[]>> places = new ArrayList<>();
    private final long[] slack;
    private final BitSet yeses = new BitSet();

    /// @param root solved
    Rounding(BinaryProgram program, Relaxation root) {
        this.program = program;
        var answers = root.answers();
        var margins = root.margins();
        order = IntStream.range(0, program.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer j) -> -answers[j]).thenComparingDouble(j -> -margins[j]));
        rank = new int[order.length];
        for (var k = 0; k < order.length; k++) {
            rank[order[k]] = k;
            places.add(new ArrayList<>());
        }
        slack = program.rows().stream().mapToLong(BinaryProgram.Row::limit).toArray();
        for (var i = 0; i < slack.length; i++) {
            var columns = program.rows().get(i).columns();
            for (var k = 0; k < columns.length; k++) {
                places.get(columns[k]).add(new int[] {i, k});
            }
        }
    }

    /// Answers that keep every limit; null where none were found this way.
    @Nullable
    BitSet answers() {
        for (var i = 0; i < slack.length; i++) {
            if (slack[i] < 0 && !mend(i, 0)) {
                return null;
            }
        }
        for (var j : order) {
            if (!yeses.get(j) && program.values()[j] > 0) {
                attempt(j, 0);
            }
        }
        return (BitSet) yeses.clone();
    }

    /// Says yes to a question and to what it drags along, or leaves all as it was.
    private boolean attempt(int question, int depth) {
        var before = (BitSet) yeses.clone();
        yeses.set(question);
        weigh(question, 1);
        var isKept = true;
        for (var place : places.get(question)) {
            isKept = isKept && (slack[place[0]] >= 0 || mend(place[0], depth + 1));
        }
        if (!isKept) {
            var added = (BitSet) yeses.clone();
            added.andNot(before);
            added.stream().forEach(other -> weigh(other, -1));
            yeses.clear();
            yeses.or(before);
        }
        return isKept;
    }

    /// Brings a broken row back by yeses that lighten it, the likeliest first.
    private boolean mend(int row, int depth) {
        var columns = program.rows().get(row).columns();
        var coefficients = program.rows().get(row).coefficients();
        var helpers = IntStream.range(0, columns.length)
                .filter(k -> coefficients[k] < 0 && !yeses.get(columns[k]))
                .mapToObj(k -> columns[k])
                .sorted(Comparator.comparingInt(column -> rank[column]))
                .toList();
        for (var helper : helpers) {
            if (slack[row] >= 0) {
                break;
            }
            if (depth < LONGEST_CHAIN && !yeses.get(helper)) {
                attempt(helper, depth);
            }
        }
        return slack[row] >= 0;
    }

    private void weigh(int question, int sign) {
        for (var place : places.get(question)) {
            slack[place[0]] -= sign * program.rows().get(place[0]).coefficients()[place[1]];
        }
    }
}
