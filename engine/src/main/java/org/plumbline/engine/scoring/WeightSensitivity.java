package org.plumbline.engine.scoring;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// How far the weight of a criterion must move before one candidate passes another.
///
/// Idea: when one weight moves to x, the others keep their proportions and share 1 - x. The lead of one candidate
/// over
/// another is then a straight line in x, which crosses zero at most once. The first change of an order is always
/// one
/// between neighbours, so neighbours are all that has to be asked.
public final class WeightSensitivity {
    private static final double EXACT = 1e-12;

    private final double[] weights;

    /// @param weights at least 0, their sum 1
    /// @throws IllegalArgumentException where they are not
    public WeightSensitivity(double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must be at least 0, one was " + weight);
            }
            sum += weight;
        }
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("weights must sum to 1, were " + sum);
        }
        this.weights = weights.clone();
    }

    /// Where the order of two candidates turns.
    ///
    /// @param criterion index of the weight that moves
    /// @param from its weight
    /// @param to the weight beyond which the order is the other way round; equal to `from` for candidates that are
    ///     even
    public record Turn(int criterion, double from, double to) {
        /// How far the weight moves, from 0.
        public double distance() {
            return Math.abs(to - from);
        }
    }

    /// The smallest move of any one weight beyond which `behind` leads; empty where no single weight can do it.
    ///
    /// @param ahead marks of the candidate that leads, one for each criterion, more being better
    /// @param behind marks of the other
    public Optional<Turn> nearest(double[] ahead, double[] behind) {
        return IntStream.range(0, weights.length)
                .mapToObj(criterion -> turn(criterion, ahead, behind))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Turn::distance));
    }

    /// Where the order of two candidates turns when one weight moves; empty where it does not between 0 and 1.
    public Optional<Turn> turn(int criterion, double[] ahead, double[] behind) {
        require(ahead);
        require(behind);
        var own = ahead[criterion] - behind[criterion];
        var rest = 0.0;
        var share = 1 - weights[criterion];
        for (var i = 0; i < weights.length; i++) {
            if (i != criterion) {
                var part = share > EXACT ? weights[i] / share : 1.0 / (weights.length - 1);
                rest += part * (ahead[i] - behind[i]);
            }
        }
        if (weights.length == 1 || Math.abs(own - rest) < EXACT) {
            return Optional.empty();
        }
        var to = rest / (rest - own);
        return to > EXACT && to < 1 - EXACT
                ? Optional.of(new Turn(criterion, weights[criterion], to))
                : Optional.empty();
    }

    private void require(double[] marks) {
        if (marks.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d weights cannot weigh %d marks".formatted(weights.length, marks.length));
        }
    }
}
