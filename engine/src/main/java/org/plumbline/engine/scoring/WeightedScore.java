package org.plumbline.engine.scoring;

import java.math.BigDecimal;
import java.util.List;

/// A proposal's score over weighted criteria (F18).
public final class WeightedScore {
    private static final BigDecimal ONE_TO_FIVE = BigDecimal.valueOf(4);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WeightedScore() {}

    /// The weighted mean of the scores.
    ///
    /// @param weights at least 0, their sum 1
    /// @param scores from 1 to 5, one for each weight
    /// @throws IllegalArgumentException where they are not
    public static BigDecimal of(List<BigDecimal> weights, List<BigDecimal> scores) {
        if (weights.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "%d weights cannot weigh %d scores, give one for each".formatted(weights.size(), scores.size()));
        }
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must be at least 0 and sum to 1, were " + weights);
        }
        var score = BigDecimal.ZERO;
        for (var i = 0; i < scores.size(); i++) {
            var one = scores.get(i);
            if (one.compareTo(BigDecimal.ONE) < 0 || one.compareTo(BigDecimal.valueOf(5)) > 0) {
                throw new IllegalArgumentException("scores must lie from 1 to 5, was " + one);
            }
            score = score.add(weights.get(i).multiply(one));
        }
        return score;
    }

    /// The same from 0 (all 1) to 100 (all 5).
    public static BigDecimal normalised(BigDecimal score) {
        return score.subtract(BigDecimal.ONE).multiply(HUNDRED).divide(ONE_TO_FIVE);
    }
}
