package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.plumbline.engine.selection.program.Effort;

/// How sure the choice is where values are: values are drawn within their ranges and the best portfolio is sought anew
/// each time.
///
/// @param draws how many found a portfolio, 0 where none did
/// @param timesIn by key, in the order of the model, in how many of them the candidate is in
public record Robustness(int draws, Map<String, Integer> timesIn) {
    public Robustness {
        timesIn = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(timesIn));
    }

    /// The least and the greatest value a candidate may turn out to have; its own value is the likely one.
    public record Range(BigDecimal low, BigDecimal high) {}

    /// Draws from triangular distributions.
    ///
    /// @param ranges by key; candidates without a range keep their value
    /// @param draws at least 1
    /// @param effort for all draws together; its seed is that of the draws too
    /// @throws IllegalArgumentException where a value lies outside its range
    public static Robustness of(
            SelectionModel model, Selector selector, Map<String, Range> ranges, int draws, Effort effort) {
        var random = new SplittableRandom(effort.seed());
        var share = effort.lasting(effort.seconds() / draws);
        var timesIn = new LinkedHashMap<String, Integer>();
        model.candidates().forEach(candidate -> timesIn.put(candidate.key(), 0));
        var found = 0;
        for (var draw = 0; draw < draws; draw++) {
            var drawn = model.revaluing(candidate -> drawn(candidate, ranges, random));
            if (selector.select(drawn, share) instanceof Selection.Chosen chosen) {
                found++;
                chosen.portfolio().starts().keySet().forEach(key -> timesIn.merge(key, 1, Integer::sum));
            }
        }
        return new Robustness(found, timesIn);
    }

    private static Candidate drawn(Candidate candidate, Map<String, Range> ranges, SplittableRandom random) {
        var range = ranges.get(candidate.key());
        if (range == null) {
            return candidate;
        }
        var low = range.low().doubleValue();
        var likely = candidate.value().doubleValue();
        var high = range.high().doubleValue();
        if (!(low <= likely && likely <= high)) {
            throw new IllegalArgumentException("%s: the value %s must lie between low %s and high %s"
                    .formatted(candidate.key(), candidate.value(), range.low(), range.high()));
        }
        var value = triangular(low, likely, high, random.nextDouble());
        return candidate.worth(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN));
    }

    /// The value that a triangular distribution stays below with a probability.
    private static double triangular(double low, double likely, double high, double probability) {
        if (high <= low) {
            return likely;
        }
        var atLikely = (likely - low) / (high - low);
        return probability < atLikely
                ? low + Math.sqrt(probability * (high - low) * (likely - low))
                : high - Math.sqrt((1 - probability) * (high - low) * (high - likely));
    }
}
