package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scoring.WeightedScore;

/// What is asked at gates of a kind.
///
/// @param version from 1; a gate keeps the one that it was planned with
/// @param hurdle the least score of what should be met, 0 to 100
/// @param quorumPercent share of those with a say who must vote, 1 to 100; a body's own comes first
public record GateTemplate(UUID id, String name, int version, List<Criterion> criteria, int hurdle, int quorumPercent) {
    /// One question of a gate.
    ///
    /// @param isMust true where a no closes the gate; else it is scored from 1 to 5
    /// @param weight of what is scored; the weights of a template sum to 1
    public record Criterion(String title, boolean isMust, BigDecimal weight) {}

    /// What was found.
    ///
    /// @param value 1 for yes and 0 for no where it must be met, else 1 to 5; null while open
    /// @param words what shows it
    public record Answer(@Nullable Integer value, String words) {
        /// Nobody looked yet.
        public static final Answer OPEN = new Answer(null, "");
    }

    /// What the answers come to (F25).
    ///
    /// @param open criteria without an answer
    /// @param unmet criteria that must be met and are not
    /// @param score of what should be met, 0 to 100; null while one is open, or where nothing is scored
    public record Outcome(
            List<String> open, List<String> unmet, @Nullable BigDecimal score, int hurdle) {
        /// True where all that must be met is.
        public boolean isAllowed() {
            return open.isEmpty() && unmet.isEmpty();
        }

        /// True where, beyond that, the score reaches the hurdle.
        public boolean isEligible() {
            return isAllowed() && (score == null || score.compareTo(BigDecimal.valueOf(hurdle)) >= 0);
        }
    }

    public GateTemplate {
        criteria = List.copyOf(criteria);
    }

    /// What some answers come to.
    ///
    /// @param answers by place of the criterion
    public Outcome outcome(Map<Integer, Answer> answers) {
        var open = new ArrayList<String>();
        var unmet = new ArrayList<String>();
        var weights = new ArrayList<BigDecimal>();
        var scores = new ArrayList<BigDecimal>();
        for (var place = 0; place < criteria.size(); place++) {
            var criterion = criteria.get(place);
            var value = answers.getOrDefault(place, Answer.OPEN).value();
            if (value == null) {
                open.add(criterion.title());
            } else if (!criterion.isMust()) {
                weights.add(criterion.weight());
                scores.add(BigDecimal.valueOf(value));
            } else if (value == 0) {
                unmet.add(criterion.title());
            }
        }
        var isScored = !scores.isEmpty()
                && scores.size()
                        == criteria.stream().filter(one -> !one.isMust()).count();
        var score = isScored ? WeightedScore.normalised(WeightedScore.of(weights, scores)) : null;
        return new Outcome(open, unmet, score, hurdle);
    }
}
