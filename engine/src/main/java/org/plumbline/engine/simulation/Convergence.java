package org.plumbline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of the first iterations of a simulation.
///
/// @param iterations how many of them, from the first
/// @param mean end in ticks
/// @param meanError standard error of that mean: two of them either way hold 95 of a hundred true means
/// @param p80 the tick that 80 % of them do not exceed
public record Convergence(int iterations, double mean, double meanError, double p80) {
    private static final int STEPS = 10;

    static List<Convergence> of(int[] ends) {
        var steps = new ArrayList<Convergence>();
        int before = 0;
        for (int step = 1; step <= STEPS; step++) {
            int count = (int) ((long) ends.length * step / STEPS);
            if (count > before) {
                steps.add(first(ends, count));
                before = count;
            }
        }
        return steps;
    }

    private static Convergence first(int[] ends, int count) {
        var curve = Curve.of(Arrays.stream(ends, 0, count).asDoubleStream().toArray());
        return new Convergence(count, curve.mean(), curve.standardDeviation() / Math.sqrt(count), curve.quantile(0.8));
    }
}
