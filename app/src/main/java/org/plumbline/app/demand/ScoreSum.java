package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.engine.scoring.CostOfDelay;
import org.plumbline.engine.scoring.WeightedScore;

/// Marks summed up, from 0 to 100.
///
/// @param low where all that is in doubt turns out badly
/// @param high where all of it turns out well
public record ScoreSum(BigDecimal low, BigDecimal likely, BigDecimal high) {
    private static final BigDecimal SIX = BigDecimal.valueOf(Criterion.LEVELS + 1L);
    private static final int DIGITS = 2;

    /// Cost of delay by size runs from 3/20 to 60/1, which is set out on a logarithmic scale: twice as urgent is as
    /// far
    /// up wherever one stands.
    private static final double LEAST = 3 / 20.0;

    private static final double MOST = 60;

    /// The sum of complete marks, by root.
    static ScoreSum of(ScoringModel model, Map<UUID, Mark> marks) {
        return new ScoreSum(
                sum(model, marks, Mark::low, Mark::high),
                sum(model, marks, Mark::likely, Mark::likely),
                sum(model, marks, Mark::high, Mark::low));
    }

    /// @param good which mark counts where more is better
    /// @param bad which mark counts where less is better
    private static BigDecimal sum(
            ScoringModel model,
            Map<UUID, Mark> marks,
            Function<Mark, BigDecimal> good,
            Function<Mark, BigDecimal> bad) {
        var values = model.criteria().stream()
                .map(criterion -> {
                    var mark = Objects.requireNonNull(marks.get(criterion.root()));
                    return criterion.isLessBetter() ? bad.apply(mark) : good.apply(mark);
                })
                .toList();
        var score = model.method() == ScoringMethod.WSJF ? delay(values) : weighted(model, values);
        return score.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal weighted(ScoringModel model, List<BigDecimal> values) {
        return WeightedScore.normalised(WeightedScore.of(
                model.criteria().stream().map(Criterion::weight).toList(), directed(model, values)));
    }

    /// The levels with the better one always the greater.
    static List<BigDecimal> directed(ScoringModel model, List<BigDecimal> values) {
        return java.util.stream.IntStream.range(0, values.size())
                .mapToObj(i -> model.criteria().get(i).isLessBetter() ? SIX.subtract(values.get(i)) : values.get(i))
                .toList();
    }

    private static BigDecimal delay(List<BigDecimal> points) {
        var ratio = new CostOfDelay(points.get(0), points.get(1), points.get(2))
                .perSize(points.get(3))
                .orElseThrow()
                .doubleValue();
        return BigDecimal.valueOf(100 * Math.log(ratio / LEAST) / Math.log(MOST / LEAST));
    }
}
