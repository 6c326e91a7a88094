package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// A criterion of a scoring model.
///
/// @param root stays the same from version to version, so that marks can be carried over
/// @param weight from 0 to 1; not used by cost of delay
/// @param isLessBetter true where level 5 is the worst, such as a risk
/// @param origin where the mark comes from
/// @param anchors what levels 1 to 5 mean, five texts
/// @param thresholds from which value on levels 2 to 5 are given, four rising numbers; empty where people give it
public record Criterion(
        UUID root,
        String name,
        BigDecimal weight,
        boolean isLessBetter,
        ScoreOrigin origin,
        List<String> anchors,
        List<BigDecimal> thresholds) {
    /// The levels a mark may have.
    public static final int LEVELS = 5;

    private static final int NAME = 120;
    private static final int ANCHOR = 300;

    public Criterion {
        anchors = List.copyOf(anchors);
        thresholds = List.copyOf(thresholds);
    }

    /// The same with another weight.
    public Criterion weighing(BigDecimal other) {
        return new Criterion(root, name, other, isLessBetter, origin, anchors, thresholds);
    }

    /// The level of a computed value, 1 to 5; null where people give it.
    public @Nullable BigDecimal level(BigDecimal value) {
        if (thresholds.isEmpty()) {
            return null;
        }
        var level = 1
                + thresholds.stream()
                        .filter(threshold -> value.compareTo(threshold) >= 0)
                        .count();
        return BigDecimal.valueOf(level);
    }

    void requireReadable() {
        if (name.isBlank() || name.length() > NAME) {
            throw new Refusal(ScoringRules.NO_NAME);
        }
        if (anchors.size() != LEVELS) {
            throw new Refusal(ScoringRules.NO_ANCHORS, name);
        }
        for (var anchor : anchors) {
            if (anchor.length() > ANCHOR) {
                throw new Refusal(ScoringRules.LONG, name, ANCHOR);
            }
        }
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new Refusal(ScoringRules.WEIGHT_RANGE, name);
        }
        if (origin != ScoreOrigin.ENTERED && !isRising()) {
            throw new Refusal(ScoringRules.NO_THRESHOLDS, name);
        }
    }

    private boolean isRising() {
        if (thresholds.size() != LEVELS - 1) {
            return false;
        }
        for (var i = 1; i < thresholds.size(); i++) {
            if (thresholds.get(i).compareTo(thresholds.get(i - 1)) <= 0) {
                return false;
            }
        }
        return true;
    }
}
