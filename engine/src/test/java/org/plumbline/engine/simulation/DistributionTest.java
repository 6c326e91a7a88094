package org.plumbline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.simulation.Distribution.Discrete;
import org.plumbline.engine.simulation.Distribution.Fixed;
import org.plumbline.engine.simulation.Distribution.Historical;
import org.plumbline.engine.simulation.Distribution.LogNormal;
import org.plumbline.engine.simulation.Distribution.Normal;
import org.plumbline.engine.simulation.Distribution.Pert;
import org.plumbline.engine.simulation.Distribution.Triangular;
import org.plumbline.engine.simulation.Distribution.Uniform;

class DistributionTest {
    private static final List<Distribution> ALL = List.of(
            new Fixed(3),
            new Uniform(2, 9),
            new Triangular(5, 8, 14),
            new Pert(5, 8, 14),
            new Normal(100, 10),
            new LogNormal(10, 4),
            new Discrete(List.of(1.0, 5.0, 9.0), List.of(0.2, 0.5, 0.3)),
            new Historical(List.of(8.0, 12.0, 9.0, 30.0)));

    /// Values of SciPy 1.17.
    @Test
    void the_curves_behind_agree_with_an_independent_library() {
        assertThat(Gauss.quantile(1e-9)).isCloseTo(-5.9978070150076865, within(1e-13));
        assertThat(Gauss.quantile(0.1)).isCloseTo(-1.2815515655446004, within(1e-14));
        assertThat(Gauss.quantile(0.3)).isCloseTo(-0.5244005127080409, within(1e-14));
        assertThat(Gauss.quantile(0.999)).isCloseTo(3.090232306167813, within(1e-13));
        assertThat(Gauss.share(-6)).isCloseTo(9.865876450376946e-10, within(1e-20));
        assertThat(Gauss.share(-3)).isCloseTo(0.0013498980316300933, within(1e-15));
        assertThat(Gauss.share(0.3)).isCloseTo(0.6179114221889526, within(1e-14));
        assertThat(Gauss.share(2.4)).isCloseTo(0.9918024640754038, within(1e-14));
        assertThat(Gauss.share(2.5)).isCloseTo(0.9937903346742238, within(1e-14));
        assertThat(Beta.quantile(1, 5, 0.1)).isCloseTo(0.020851637639023212, within(1e-12));
        assertThat(Beta.quantile(3, 3, 0.9)).isCloseTo(0.7533635467115334, within(1e-12));
        assertThat(Beta.quantile(7 / 3.0, 11 / 3.0, 0.8)).isCloseTo(0.5541506357294017, within(1e-12));
        assertThat(Beta.quantile(5, 1, 0.01)).isCloseTo(0.39810717055349726, within(1e-12));
    }

    @Test
    void three_points_give_the_mean_and_the_classic_deviation_of_the_textbook() {
        var estimate = new Pert(5, 8, 14);

        assertThat(estimate.mean()).isCloseTo(8.5, within(1e-12));
        assertThat(estimate.classicDeviation()).isCloseTo(1.5, within(1e-12));
        assertThat(new Triangular(5, 8, 14).mean()).isCloseTo(9, within(1e-12));
    }

    /// The mean and deviation by formula against those of 20,000 even shares; the rule leaves out the last 1/40,000 of
    /// each tail, which costs the long-tailed ones up to a hundredth.
    @Test
    void mean_and_deviation_are_those_of_the_quantiles() {
        for (var distribution : ALL) {
            double sum = 0;
            double squares = 0;
            int shares = 20_000;
            for (int i = 0; i < shares; i++) {
                double value = distribution.quantile((i + 0.5) / shares);
                sum += value;
                squares += value * value;
            }
            double mean = sum / shares;
            assertThat(mean).as(distribution.toString()).isCloseTo(distribution.mean(), within(0.01));
            assertThat(Math.sqrt(Math.max(0, squares / shares - mean * mean)))
                    .as(distribution.toString())
                    .isCloseTo(distribution.standardDeviation(), within(0.02));
        }
    }

    @Test
    void another_unit_changes_the_figures_and_not_the_shape() {
        for (var distribution : ALL) {
            assertThat(distribution.times(60).quantile(0.7))
                    .as(distribution.toString())
                    .isCloseTo(60 * distribution.quantile(0.7), within(1e-6));
        }
    }

    @Test
    void nonsense_is_refused_with_its_value_and_what_is_wanted() {
        refused(() -> new Fixed(Double.NaN), "NaN");
        refused(() -> new Fixed(-1), "negative, was -1");
        refused(() -> new Fixed(Double.POSITIVE_INFINITY), "Infinity");
        refused(() -> new Fixed(1e13), "10^12");
        refused(() -> new Uniform(5, 4), "low must not exceed high, was 5, 4");
        refused(() -> new Triangular(3, 2, 5), "likely must lie between low and high, was 3, 2, 5");
        refused(() -> new Triangular(1, 2, Double.NaN), "NaN");
        refused(() -> new Pert(9, 5, 2), "was 9, 2");
        refused(() -> new Normal(1, -2), "-2");
        refused(() -> new LogNormal(0, 1), "greater than zero");
        refused(() -> new Discrete(List.of(1.0, 2.0), List.of(0.5, 0.6)), "add up to 1, was 1.1");
        refused(() -> new Discrete(List.of(1.0, 2.0), List.of(1.5, -0.5)), "between 0 and 1, was 1.5");
        refused(() -> new Discrete(List.of(2.0, 1.0), List.of(0.5, 0.5)), "ascend");
        refused(() -> new Historical(List.of()), "at least one");
    }

    private static void refused(ThrowingCallable building, String words) {
        assertThatThrownBy(building).isInstanceOf(UnusableEstimate.class).hasMessageContaining(words);
    }

    @Test
    void a_refusal_can_name_the_task() {
        var refusal = new UnusableEstimate("5, 4", "low must not exceed high").on("Dig");

        assertThat(refusal).hasMessage("Dig: low must not exceed high, was 5, 4");
        assertThat(refusal.task()).contains("Dig");
    }
}
