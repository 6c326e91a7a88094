package org.plumbline.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    void a_weighted_score_and_its_place_from_0_to_100() {
        var score = WeightedScore.of(numbers("0.30", "0.25", "0.20", "0.15", "0.10"), numbers("4", "5", "2", "3", "4"));

        assertThat(score).isEqualByComparingTo("3.70");
        assertThat(WeightedScore.normalised(score)).isEqualByComparingTo("67.5");
    }

    @Test
    void weights_that_do_not_sum_to_one_and_scores_off_the_scale_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedScore.of(numbers("0.5", "0.4"), numbers("1", "1")))
                .withMessageContaining("sum to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedScore.of(numbers("1"), numbers("6")))
                .withMessageContaining("was 6");
    }

    @Test
    void weights_from_comparisons_in_pairs_with_their_consistency() {
        var weights = PairwiseWeights.of(new double[][] {{1, 3, 5}, {1 / 3.0, 1, 3}, {1 / 5.0, 1 / 3.0, 1}});

        assertThat(weights.weights()).containsExactly(new double[] {0.6370, 0.2583, 0.1047}, within(0.00005));
        assertThat(weights.principal()).isCloseTo(3.0385, within(0.00005));
        assertThat(weights.consistencyIndex()).isCloseTo(0.0193, within(0.00005));
        assertThat(weights.consistencyRatio().orElseThrow()).isCloseTo(0.0332, within(0.00005));
    }

    @Test
    void comparisons_without_contradiction_are_wholly_consistent() {
        var two = PairwiseWeights.of(new double[][] {{1, 4}, {0.25, 1}});
        var three = PairwiseWeights.of(new double[][] {{1, 2, 8}, {0.5, 1, 4}, {0.125, 0.25, 1}});

        assertThat(two.weights()).containsExactly(new double[] {0.8, 0.2}, within(1e-12));
        assertThat(three.consistencyRatio().orElseThrow()).isCloseTo(0, within(1e-9));
    }

    @Test
    void comparisons_that_are_not_reciprocal_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseWeights.of(new double[][] {{1, 3}, {0.5, 1}}))
                .withMessageContaining("criteria 1 and 2");
    }

    @Test
    void cost_of_delay_for_size() {
        var delay = new CostOfDelay(BigDecimal.valueOf(8), BigDecimal.valueOf(5), BigDecimal.valueOf(3));

        assertThat(delay.perSize(BigDecimal.valueOf(5)).orElseThrow()).isEqualByComparingTo("3.2");
        assertThat(delay.perSize(BigDecimal.ZERO)).isEmpty();
    }
}
