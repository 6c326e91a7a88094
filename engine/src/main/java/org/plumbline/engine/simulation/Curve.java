package org.plumbline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How an outcome is distributed over the iterations; the curve of its percentiles is the P-curve.
public final class Curve {
    private final double[] sorted;

    private Curve(double[] sorted) {
        this.sorted = sorted;
    }

    /// Takes the array over.
    static Curve of(double[] outcomes) {
        Arrays.sort(outcomes);
        return new Curve(outcomes);
    }

    /// The smallest outcome that at least this share of iterations does not exceed.
    ///
    /// @param share 0 to 1
    public double quantile(double share) {
        UnusableEstimate.require(share >= 0 && share <= 1, "a share must lie between 0 and 1", share);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /// Share of iterations with this outcome or less.
    public double shareUpTo(double outcome) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= outcome) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    public double mean() {
        double sum = 0;
        for (double outcome : sorted) {
            sum += outcome;
        }
        return sum / sorted.length;
    }

    /// Of the iterations; 0 for a single one.
    public double standardDeviation() {
        if (sorted.length < 2) {
            return 0;
        }
        double mean = mean();
        double sum = 0;
        for (double outcome : sorted) {
            sum += (outcome - mean) * (outcome - mean);
        }
        return Math.sqrt(sum / (sorted.length - 1));
    }

    public double least() {
        return sorted[0];
    }

    public double most() {
        return sorted[sorted.length - 1];
    }

    /// Outcomes counted in classes of equal width.
    ///
    /// @param upTo upper end of the class
    public record Bar(double from, double upTo, int count) {}

    /// A histogram from the least to the most; one class where all outcomes are equal.
    public List<Bar> histogram(int classes) {
        double width = (most() - least()) / classes;
        if (width == 0) {
            return List.of(new Bar(least(), most(), sorted.length));
        }
        var bars = new ArrayList<Bar>(classes);
        int before = 0;
        for (int i = 1; i <= classes; i++) {
            double end = i == classes ? most() : least() + i * width;
            int upTo = (int) Math.round(shareUpTo(end) * sorted.length);
            bars.add(new Bar(least() + (i - 1) * width, end, upTo - before));
            before = upTo;
        }
        return bars;
    }
}
