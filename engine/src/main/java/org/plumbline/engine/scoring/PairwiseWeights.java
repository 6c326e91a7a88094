package org.plumbline.engine.scoring;

import java.util.Arrays;
import java.util.Optional;

/// Weights of criteria from comparisons in pairs, by the analytic hierarchy process (F19, F20; Saaty).
///
/// Idea: the weights are the principal eigenvector of the matrix of comparisons, found by multiplying again and again;
/// how far its eigenvalue exceeds the number of criteria says how much the comparisons contradict one another.
///
/// @param weights at least 0, their sum 1
/// @param principal the greatest eigenvalue, at least the number of criteria
public record PairwiseWeights(double[] weights, double principal) {
    /// Consistency ratios up to this are accepted.
    public static final double MOST_INCONSISTENT = 0.10;

    /// Mean index of random comparisons, by the number of criteria from 1.
    private static final double[] RANDOM_INDEX = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

    private static final int MOST_STEPS = 10_000;
    private static final double EXACT = 1e-14;

    public PairwiseWeights {
        weights = weights.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /// The weights of a matrix.
    ///
    /// @param comparisons how many times as important the criterion of the row is as that of the column; above 0,
    ///     reciprocal across the diagonal
    /// @throws IllegalArgumentException naming the pair that is not
    public static PairwiseWeights of(double[][] comparisons) {
        check(comparisons);
        var weights = new double[comparisons.length];
        Arrays.fill(weights, 1.0 / weights.length);
        var principal = 0.0;
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = multiplied(comparisons, weights);
            principal = Arrays.stream(next).sum();
            var change = 0.0;
            for (var i = 0; i < next.length; i++) {
                next[i] /= principal;
                change = Math.max(change, Math.abs(next[i] - weights[i]));
            }
            weights = next;
            if (change < EXACT) {
                break;
            }
        }
        return new PairwiseWeights(weights, principal);
    }

    private static double[] multiplied(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (var i = 0; i < product.length; i++) {
            for (var j = 0; j < product.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static void check(double[][] comparisons) {
        if (comparisons.length == 0) {
            throw new IllegalArgumentException("there are no criteria to compare");
        }
        for (var i = 0; i < comparisons.length; i++) {
            if (comparisons[i].length != comparisons.length) {
                throw new IllegalArgumentException("row %d compares with %d criteria, there are %d"
                        .formatted(i + 1, comparisons[i].length, comparisons.length));
            }
            for (var j = 0; j < comparisons.length; j++) {
                var product = comparisons[i][j] * comparisons[j][i];
                if (!(comparisons[i][j] > 0) || Math.abs(product - 1) > 1e-6) {
                    throw new IllegalArgumentException("criteria %d and %d: %s and %s must be above 0 and reciprocal"
                            .formatted(i + 1, j + 1, comparisons[i][j], comparisons[j][i]));
                }
            }
        }
    }

    /// CI, how far the principal eigenvalue exceeds that of comparisons without contradiction; 0 for fewer than three.
    public double consistencyIndex() {
        var criteria = weights.length;
        return criteria < 3 ? 0 : Math.max(0, (principal - criteria) / (criteria - 1));
    }

    /// CR, the index beside that of random comparisons; empty above ten criteria, for which no mean is published here.
    public Optional<Double> consistencyRatio() {
        var criteria = weights.length;
        if (criteria > RANDOM_INDEX.length) {
            return Optional.empty();
        }
        return Optional.of(criteria < 3 ? 0 : consistencyIndex() / RANDOM_INDEX[criteria - 1]);
    }
}
