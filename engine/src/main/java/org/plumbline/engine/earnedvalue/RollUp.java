package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Sums of the four amounts of earned value at every node of a tree, in whole minor units (cents), exact.
///
/// Idea: leaves lie grouped by their parent, one column for each amount, so that the full pass reads each amount once
/// from end to end and is bound by the memory alone; only nodes with children keep a sum. A change adds its difference
/// to the sums on the way to the root. Cost: 32 bytes read a leaf in full, a few additions a level for a change.
/// One instance is written by one thread; [#recompute] may share its work out inside.
public final class RollUp {
    /// The largest amount at one node, in minor units: ten million nodes of it still fit into a sum.
    public static final long MOST = 100_000_000_000L;

    private static final int SHARE = 2_048;

    private final Tree tree;
    private final Map<Measure, long[]> leaves;
    private final Map<Measure, long[]> own;
    private final Map<Measure, long[]> sums;

    /// What is summed.
    public enum Measure {
        /// BAC
        BUDGET,
        /// PV
        PLANNED,
        /// EV
        EARNED,
        /// AC
        ACTUAL
    }

    /// All amounts zero.
    public RollUp(Tree tree) {
        this.tree = tree;
        leaves = columns(tree.leafCount());
        own = columns(tree.innerCount());
        sums = columns(tree.innerCount());
    }

    private static Map<Measure, long[]> columns(int length) {
        var columns = new EnumMap<Measure, long[]>(Measure.class);
        for (var measure : Measure.values()) {
            columns.put(measure, new long[length]);
        }
        return columns;
    }

    private static long[] of(Map<Measure, long[]> columns, Measure measure) {
        return Objects.requireNonNull(columns.get(measure));
    }

    /// Sets the amount of one node alone without touching any sum; [#recompute] must follow. For filling.
    public void fill(int node, Measure measure, long minorUnits) {
        if (Math.abs(minorUnits) > MOST) {
            throw new IllegalArgumentException(
                    "%s of node %d must lie within %d minor units, was %d".formatted(measure, node, MOST, minorUnits));
        }
        int place = tree.place(node);
        if (tree.isLeaf(place)) {
            of(leaves, measure)[place - tree.innerCount()] = minorUnits;
        } else {
            of(own, measure)[place] = minorUnits;
        }
    }

    /// Changes the amount of one node alone and the sums above it.
    public void change(int node, Measure measure, long minorUnits) {
        long before = ownAmount(node, measure);
        fill(node, measure, minorUnits);
        long difference = minorUnits - before;
        int place = tree.place(node);
        int above = tree.isLeaf(place) ? tree.parentOf(place) : place;
        long[] column = of(sums, measure);
        while (above >= 0) {
            column[above] += difference;
            above = tree.parentOf(above);
        }
    }

    /// Sums everything anew.
    ///
    /// @param isParallel whether the threads of the common pool may share the work; the result is the same
    public void recompute(boolean isParallel) {
        int inner = tree.innerCount();
        int shares = (inner + SHARE - 1) / SHARE;
        if (!isParallel || shares <= 1) {
            sumLeaves(0, inner);
        } else {
            IntStream.range(0, shares)
                    .parallel()
                    .forEach(share -> sumLeaves(share * SHARE, Math.min(inner, (share + 1) * SHARE)));
        }
        for (long[] column : sums.values()) {
            for (int place = inner - 1; place >= 0; place--) {
                int parent = tree.parentOf(place);
                if (parent >= 0) {
                    column[parent] += column[place];
                }
            }
        }
    }

    private void sumLeaves(int from, int to) {
        for (var measure : Measure.values()) {
            long[] column = of(leaves, measure);
            long[] alone = of(own, measure);
            long[] into = of(sums, measure);
            for (int place = from; place < to; place++) {
                into[place] = alone[place] + sum(column, tree.firstLeaf(place), tree.firstLeaf(place + 1));
            }
        }
    }

    private static long sum(long[] column, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += column[i];
        }
        return sum;
    }

    /// The node's amount and that of all below it, in minor units.
    public long total(int node, Measure measure) {
        int place = tree.place(node);
        return tree.isLeaf(place) ? of(leaves, measure)[place - tree.innerCount()] : of(sums, measure)[place];
    }

    private long ownAmount(int node, Measure measure) {
        int place = tree.place(node);
        return tree.isLeaf(place) ? of(leaves, measure)[place - tree.innerCount()] : of(own, measure)[place];
    }

    /// The earned value of a node and all below it.
    ///
    /// @param decimals of the currency, 2 for cents
    public EarnedValue earnedValue(int node, int decimals) {
        var amounts = Arrays.stream(Measure.values())
                .map(measure -> BigDecimal.valueOf(total(node, measure), decimals))
                .toList();
        return new EarnedValue(amounts.get(0), amounts.get(1), amounts.get(2), amounts.get(3));
    }
}
