package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Scales weights until they sum to 1.
final class ScoreWeights {
    private ScoreWeights() {}

    /// The weights in the same proportions, summing to exactly 1: what rounding leaves goes to the greatest.
    ///
    /// @param weights at least 0, not all 0
    /// @param digits decimals
    static Map<UUID, BigDecimal> scaled(Map<UUID, BigDecimal> weights, int digits) {
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var scaled = new LinkedHashMap<UUID, BigDecimal>();
        weights.forEach((root, weight) -> scaled.put(root, weight.divide(sum, digits, RoundingMode.HALF_UP)));
        var rest = BigDecimal.ONE.subtract(scaled.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        scaled.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(greatest -> greatest.setValue(greatest.getValue().add(rest)));
        return scaled;
    }
}
