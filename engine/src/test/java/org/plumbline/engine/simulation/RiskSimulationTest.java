package org.plumbline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.simulation.Distribution.Fixed;
import org.plumbline.engine.simulation.Distribution.LogNormal;
import org.plumbline.engine.simulation.Distribution.Normal;
import org.plumbline.engine.simulation.Distribution.Pert;
import org.plumbline.engine.simulation.Distribution.Triangular;
import org.plumbline.engine.simulation.Distribution.Uniform;
import org.plumbline.engine.simulation.RiskSimulation.Settings;

/// Statistical claims are held to five standard errors: with a fixed seed they pass or fail for good.
class RiskSimulationTest {
    private static final int ITERATIONS = 100_000;
    private static final Settings SETTINGS = new Settings(ITERATIONS, 1, 2);
    private static final Fixed NOTHING = new Fixed(0);

    private static Curve alone(Distribution duration) {
        var builder = new RiskModelBuilder();
        builder.task("only", duration);
        return RiskSimulation.run(builder.build(), SETTINGS).finish(0);
    }

    /// The share of draws up to the true quantile has deviation sqrt(p(1-p)/n); half a tick of rounding comes on top.
    @Test
    void percentiles_of_one_task_are_those_of_its_closed_form() {
        for (var distribution : new Distribution[] {
            new Uniform(20_000, 90_000),
            new Triangular(50_000, 80_000, 140_000),
            new Triangular(50_000, 50_000, 140_000),
            new Pert(50_000, 80_000, 140_000),
            new Pert(0, 100_000, 100_000),
            new Normal(100_000, 10_000),
            new LogNormal(100_000, 40_000)
        }) {
            var curve = alone(distribution);
            for (double share : new double[] {0.01, 0.1, 0.25, 0.5, 0.8, 0.9, 0.99}) {
                double error = 5 * Math.sqrt(share * (1 - share) / ITERATIONS);
                assertThat(curve.shareUpTo(distribution.quantile(share)))
                        .as("%s at %s", distribution, share)
                        .isCloseTo(share, within(error + 0.0003));
            }
            assertThat(curve.mean())
                    .as(distribution.toString())
                    .isCloseTo(
                            distribution.mean(),
                            within(5 * distribution.standardDeviation() / Math.sqrt(ITERATIONS) + 10));
        }
    }

    /// Two equal even tasks side by side: the later of them has share p^2, so the median lies at sqrt(1/2).
    @Test
    void where_paths_meet_the_later_one_counts() {
        var builder = new RiskModelBuilder();
        int one = builder.task("one", new Uniform(0, 100_000));
        int other = builder.task("other", new Uniform(0, 100_000));
        int join = builder.task("join", NOTHING);
        builder.link(one, join, LinkType.FINISH_START, 0);
        builder.link(other, join, LinkType.FINISH_START, 0);

        var outcome = RiskSimulation.run(builder.build(), SETTINGS);

        assertThat(outcome.finish(0).shareUpTo(100_000 * Math.sqrt(0.5))).isCloseTo(0.5, within(0.008));
        assertThat(outcome.criticality(one)).isCloseTo(0.5, within(0.008));
        assertThat(outcome.criticality(one) + outcome.criticality(other)).isCloseTo(1, within(0.001));
        assertThat(outcome.criticality(join)).isEqualTo(1);
    }

    /// A chain of two normals is normal with the deviations added as squares.
    @Test
    void a_chain_adds_up() {
        var builder = new RiskModelBuilder();
        int first = builder.task("first", new Normal(60_000, 3_000));
        int then = builder.task("then", new Normal(40_000, 4_000));
        builder.link(first, then, LinkType.FINISH_START, 1_000);
        var whole = new Normal(101_000, 5_000);

        var curve = RiskSimulation.run(builder.build(), SETTINGS).finish(0);

        assertThat(curve.shareUpTo(whole.quantile(0.8))).isCloseTo(0.8, within(0.0065));
        assertThat(curve.standardDeviation()).isCloseTo(5_000, within(60.0));
    }

    /// Within a group deviations add in part as amounts: var = a^2 + b^2 + 2 r a b.
    @Test
    void tasks_of_a_group_lean_the_same_way() {
        var builder = new RiskModelBuilder();
        int soil = builder.group("soil", 0.6);
        int first = builder.task("first", new Normal(60_000, 3_000));
        int then = builder.task("then", new Normal(40_000, 4_000));
        builder.link(first, then, LinkType.FINISH_START, 0).member(first, soil).member(then, soil);

        var curve = RiskSimulation.run(builder.build(), SETTINGS).finish(0);

        double expected = Math.sqrt(9e6 + 16e6 + 2 * 0.6 * 12e6);
        assertThat(curve.standardDeviation())
                .isCloseTo(expected, within(5 * expected / Math.sqrt(2.0 * ITERATIONS) + 20));
        assertThat(curve.mean()).isCloseTo(100_000, within(120.0));
    }

    @Test
    void a_risk_delays_its_tasks_together_and_costs_where_it_happens() {
        var builder = new RiskModelBuilder();
        int one = builder.task("one", new Fixed(1_000));
        int other = builder.task("other", new Fixed(1_000));
        builder.link(one, other, LinkType.FINISH_START, 0);
        builder.cost(one, 2, NOTHING).cost(other, 0, new Uniform(100, 300));
        int flood = builder.risk("flood", 0.3);
        builder.impact(flood, one, new Fixed(500), new Fixed(10_000));
        builder.impact(flood, other, new Fixed(200), NOTHING);

        var outcome = RiskSimulation.run(builder.build(), SETTINGS);

        var finish = outcome.finish(0);
        assertThat(finish.least()).isEqualTo(2_000);
        assertThat(finish.most()).isEqualTo(2_700);
        assertThat(finish.shareUpTo(2_000)).isCloseTo(0.7, within(0.0075));
        assertThat(finish.shareUpTo(2_699)).as("both or none").isEqualTo(finish.shareUpTo(2_000));
        // 2 a tick for 1,000 or 1,500 ticks, 200 on average, 10,000 in three of ten
        assertThat(outcome.cost(0).orElseThrow().mean()).isCloseTo(2_000 + 300 + 200 + 3_000, within(80.0));
        assertThat(outcome.jointConfidence(0, 2_000, 1e9)).isEqualTo(finish.shareUpTo(2_000));
        assertThat(outcome.jointConfidence(0, 1e9, 2_200)).isCloseTo(0.35, within(0.008));
        var driver = Sensitivity.risks(outcome, 0).getFirst();
        assertThat(driver.happened()).isCloseTo(0.3, within(0.0075));
        assertThat(driver.endWith() - driver.endWithout()).isCloseTo(700, within(1e-6));
    }

    @Test
    void the_task_that_drives_the_end_stands_first() {
        var builder = new RiskModelBuilder();
        int large = builder.task("large", new Triangular(10_000, 20_000, 60_000));
        int small = builder.task("small", new Triangular(9_000, 10_000, 12_000));
        int aside = builder.task("aside", new Triangular(10, 20, 60));
        builder.link(large, small, LinkType.FINISH_START, 0);

        var drivers = Sensitivity.tasks(RiskSimulation.run(builder.build(), SETTINGS), 0);

        assertThat(drivers).extracting(driver -> driver.task()).containsExactly(large, small, aside);
        assertThat(drivers.getFirst().cruciality()).isGreaterThan(0.98);
        assertThat(drivers.getFirst().sensitivityIndex()).isCloseTo(1, within(0.02));
        assertThat(drivers.getFirst().endWhenLong())
                .isGreaterThan(drivers.getFirst().endWhenShort() + 20_000);
        assertThat(drivers.getLast().criticality()).isZero();
        assertThat(drivers.getLast().cruciality()).isLessThan(0.016);
    }

    @Test
    void figures_settle_as_iterations_grow() {
        var builder = new RiskModelBuilder();
        builder.task("only", new Triangular(5_000, 8_000, 14_000));

        var steps = RiskSimulation.run(builder.build(), SETTINGS).convergence(0);

        assertThat(steps).hasSize(10);
        assertThat(steps.getLast().iterations()).isEqualTo(ITERATIONS);
        assertThat(steps.getLast().meanError()).isLessThan(steps.getFirst().meanError() / 3);
        assertThat(steps.getLast().mean())
                .isCloseTo(9_000, within(5 * steps.getLast().meanError()));
    }

    @Test
    void a_single_iteration_of_certain_work_is_a_plain_schedule() {
        var builder = new RiskModelBuilder();
        int dig = builder.task("dig", new Fixed(100));
        int pour = builder.task("pour", new Fixed(50));
        int fence = builder.task("fence", new Fixed(30));
        builder.link(dig, pour, LinkType.FINISH_START, 10).notBefore(fence, 120);

        var outcome = RiskSimulation.run(builder.build(), new Settings(1, 9, 4));

        assertThat(outcome.finish(0).quantile(0.5)).isEqualTo(160);
        assertThat(outcome.criticality(dig)).isEqualTo(1);
        assertThat(outcome.criticality(fence)).isZero();
        assertThat(outcome.finish(0).standardDeviation()).isZero();
    }
}
