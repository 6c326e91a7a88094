package org.plumbline.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final int STEPS = 20_000;

    @Test
    void two_criteria_turn_where_a_hand_sum_says() {
        // 0.7 x 5 + 0.3 x 1 = 3.8 against 0.7 x 2 + 0.3 x 5 = 2.9; even at 5x + (1 - x) = 2x + 5(1 - x), x = 4/7
        var turn = new WeightSensitivity(new double[] {0.7, 0.3})
                .turn(0, new double[] {5, 1}, new double[] {2, 5})
                .orElseThrow();

        assertThat(turn.to()).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(turn.distance()).isCloseTo(0.7 - 4.0 / 7, within(1e-12));
    }

    @Test
    void who_is_better_in_everything_is_never_passed() {
        var sensitivity = new WeightSensitivity(new double[] {0.5, 0.3, 0.2});

        assertThat(sensitivity.nearest(new double[] {5, 4, 3}, new double[] {4, 3, 2}))
                .isEmpty();
    }

    @Test
    void a_turn_is_found_where_trying_every_weight_finds_one() {
        var seed = 20_261L;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var criteria = 2 + random.nextInt(5);
            var weights = weights(random, criteria);
            var ahead = marks(random, criteria);
            var behind = marks(random, criteria);
            if (score(weights, ahead) < score(weights, behind) + 1e-3) {
                continue;
            }
            for (var criterion = 0; criterion < criteria; criterion++) {
                var tried = tried(weights, criterion, ahead, behind);
                var found = new WeightSensitivity(weights).turn(criterion, ahead, behind);

                var what = "seed %d, round %d, criterion %d".formatted(seed, round, criterion);
                if (tried < 0) {
                    assertThat(found.map(WeightSensitivity.Turn::to).orElse(1.0))
                            .as(what)
                            .satisfiesAnyOf(
                                    to -> assertThat(to).isGreaterThan(1 - 2.0 / STEPS),
                                    to -> assertThat(to).isLessThan(2.0 / STEPS));
                } else {
                    assertThat(found.orElseThrow().to()).as(what).isCloseTo(tried, within(2.0 / STEPS));
                }
            }
        }
    }

    /// The weight nearest to the present one, on a fine grid, at which the other leads; -1 for none.
    private static double tried(double[] weights, int criterion, double[] ahead, double[] behind) {
        var nearest = -1.0;
        for (var step = 0; step <= STEPS; step++) {
            var x = (double) step / STEPS;
            var moved = weights.clone();
            for (var i = 0; i < moved.length; i++) {
                moved[i] = i == criterion ? x : weights[i] / (1 - weights[criterion]) * (1 - x);
            }
            var isPassed = score(moved, behind) > score(moved, ahead);
            if (isPassed
                    && (nearest < 0 || Math.abs(x - weights[criterion]) < Math.abs(nearest - weights[criterion]))) {
                nearest = x;
            }
        }
        return nearest;
    }

    private static double score(double[] weights, double[] marks) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * marks[i];
        }
        return sum;
    }

    private static double[] weights(Random random, int count) {
        var weights = random.doubles(count, 0.1, 1).toArray();
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        for (var i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[] marks(Random random, int count) {
        return random.ints(count, 1, 6).asDoubleStream().toArray();
    }

    @Test
    void weights_that_do_not_sum_to_one_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightSensitivity(new double[] {0.5, 0.4}))
                .withMessageContaining("were 0.9");
    }

    @Test
    void the_comparison_that_contradicts_the_others_is_found_with_the_grade_that_fits() {
        // a is twice b, b twice c, and yet c is said to be five times a: 4 would fit
        var repair = PairwiseRepair.of(new double[][] {{1, 2, 0.2}, {0.5, 1, 2}, {5, 0.5, 1}})
                .orElseThrow();

        assertThat(repair.row()).isZero();
        assertThat(repair.column()).isEqualTo(2);
        assertThat(repair.proposed()).isEqualTo(4);
        assertThat(repair.before()).isGreaterThan(PairwiseWeights.MOST_INCONSISTENT);
        assertThat(repair.after()).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_spoiled_comparison_among_consistent_ones_is_the_one_to_mend() {
        var random = new Random(7);
        for (var round = 0; round < 20; round++) {
            // powers of two keep all ratios on the scale and wholly consistent
            var size = 4;
            var levels = random.ints(size, 0, 3).toArray();
            var matrix = new double[size][size];
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    matrix[i][j] = Math.pow(2, levels[i] - levels[j]);
                }
            }
            var right = matrix[0][3];
            matrix[0][3] = right > 1 ? 1 / 9.0 : 9;
            matrix[3][0] = 1 / matrix[0][3];

            var repair = PairwiseRepair.of(matrix).orElseThrow();

            assertThat(repair.row()).isZero();
            assertThat(repair.column()).isEqualTo(3);
            assertThat(repair.proposed()).isCloseTo(right, within(1e-12));
        }
    }

    @Test
    void consistent_comparisons_need_no_mending() {
        assertThat(PairwiseRepair.of(new double[][] {{1, 2, 8}, {0.5, 1, 4}, {0.125, 0.25, 1}}))
                .isEmpty();
    }

    @Test
    void alignment_counts_projects_and_budgets_and_has_no_share_of_nothing() {
        var alignment = new Alignment(3, 4, BigDecimal.valueOf(60), BigDecimal.valueOf(80));
        var none = new Alignment(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(alignment.byCount().orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(alignment.bySpend().orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(none.byCount()).isEmpty();
        assertThat(none.bySpend()).isEmpty();
    }
}
