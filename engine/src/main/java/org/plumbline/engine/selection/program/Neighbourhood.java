package org.plumbline.engine.selection.program;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes good answers better by answering some questions anew, all others staying as they are.
///
/// Idea: large neighbourhood search. Some dozens of questions are drawn, mostly those whose margins in the relaxation
/// say least, and branch and bound answers them anew. A neighbourhood that was answered to the end makes the next
/// larger, one that was not makes it smaller. Cost: a small tableau for each neighbourhood.
final class Neighbourhood {
    private static final int LEAST = 16;
    private static final int MOST = 120;
    private static final int STEPS = 1_500;

    /// Of the drawn, those among all questions; the others lie near the edge of the relaxation.
    private static final double ANYWHERE = 0.25;

    private final BinaryProgram program;
    private final Integer[] nearest;
    private final SplittableRandom random;
    private final Consumer<BitSet> onFound;
    private double size = 40;

    /// @param root solved
    /// @param onFound told of each better answers at once
    Neighbourhood(BinaryProgram program, Relaxation root, long seed, Consumer<BitSet> onFound) {
        this.program = program;
        this.onFound = onFound;
        random = new SplittableRandom(seed);
        var margins = root.margins();
        nearest = IntStream.range(0, program.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(nearest, Comparator.comparingDouble(j -> Math.abs(margins[j])));
    }

    /// Searches until the deadline.
    ///
    /// @param start answers that keep every limit
    BitSet search(BitSet start, Deadline deadline) {
        var best = (BitSet) start.clone();
        while (!deadline.isOver()) {
            var restriction = new Restriction(program, drawn(), best);
            var part = deadline.share(1, STEPS);
            var value = program.value(best) - restriction.fixedValue();
            var branching = new BranchAndBound(restriction.program(), part, value);
            var found = branching.search();
            if (found != null) {
                best = restriction.whole(found);
                onFound.accept(best);
            }
            size = branching.isComplete() ? Math.min(MOST, size * 1.05) : Math.max(LEAST, size * 0.93);
        }
        return best;
    }

    private int[] drawn() {
        var count = Math.min(program.size(), (int) size);
        var edge = Math.min(program.size(), Math.max(count, 4 * count));
        var open = new BitSet();
        for (var tries = 0; open.cardinality() < count && tries < 20 * count; tries++) {
            var isAnywhere = random.nextDouble() < ANYWHERE;
            open.set(nearest[random.nextInt(isAnywhere ? program.size() : edge)]);
        }
        return open.stream().toArray();
    }
}
