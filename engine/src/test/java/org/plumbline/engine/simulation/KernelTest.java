package org.plumbline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.random.Stream;
import org.plumbline.engine.simulation.Distribution.Discrete;
import org.plumbline.engine.simulation.Distribution.Fixed;
import org.plumbline.engine.simulation.Distribution.Historical;
import org.plumbline.engine.simulation.Distribution.Normal;
import org.plumbline.engine.simulation.Distribution.Pert;
import org.plumbline.engine.simulation.Distribution.Triangular;
import org.plumbline.engine.simulation.Distribution.Uniform;
import org.plumbline.engine.simulation.RiskSimulation.Settings;

class KernelTest {
    private static final List<LinkType> TYPES = List.of(LinkType.values());
    private static final List<Distribution> DURATIONS = List.of(
            new Triangular(100, 300, 900),
            new Uniform(20, 400),
            new Fixed(150),
            new Pert(10, 200, 250),
            new Normal(300, 80),
            new Discrete(List.of(10.0, 500.0), List.of(0.25, 0.75)),
            new Historical(List.of(120.0, 130.0, 400.0)),
            new Triangular(40, 40, 900));

    /// Some projects of random links of all types and every kind of uncertainty.
    private static RiskModel model(RandomGenerator random, int projects, int tasks) {
        var builder = new RiskModelBuilder();
        int soil = builder.group("soil", 0.5);
        int flood = builder.risk("flood", 0.4);
        int task = 0;
        for (int project = 0; project < projects; project++) {
            builder.project("project " + project);
            int first = task;
            for (int i = 0; i < tasks; i++) {
                builder.task("task " + task, DURATIONS.get(random.nextInt(DURATIONS.size())));
                for (int link = random.nextInt(3); link > 0 && task > first; link--) {
                    builder.link(
                            random.nextInt(first, task), task, TYPES.get(random.nextInt(4)), random.nextInt(-50, 100));
                }
                if (random.nextInt(5) == 0) {
                    builder.member(task, soil).notBefore(task, random.nextInt(2_000));
                }
                if (random.nextInt(9) == 0) {
                    builder.impact(flood, task, new Uniform(5, 500), new Fixed(10));
                }
                builder.cost(task, 0.5, new Triangular(1, 2, 9));
                task++;
            }
        }
        return builder.build();
    }

    private static void assertEqual(RiskOutcome one, RiskOutcome other) {
        for (int project = 0; project < one.model.projects(); project++) {
            assertThat(one.finishes(project)).isEqualTo(other.finishes(project));
            assertThat(one.cost(project).orElseThrow().mean())
                    .isEqualTo(other.cost(project).orElseThrow().mean());
        }
        for (int task = 0; task < one.model.tasks(); task++) {
            assertThat(one.timesCritical(task)).isEqualTo(other.timesCritical(task));
        }
    }

    @Test
    void the_number_of_threads_does_not_change_a_bit() {
        var model = model(new Stream(3, 0), 4, 30);

        var alone = RiskSimulation.run(model, new Settings(1_003, 42, 1));

        for (int threads : new int[] {2, 3, 8}) {
            assertEqual(RiskSimulation.run(model, new Settings(1_003, 42, threads)), alone);
        }
        assertThat(RiskSimulation.run(model, new Settings(1_003, 43, 1)).finishes(0))
                .isNotEqualTo(alone.finishes(0));
    }

    @Test
    void vectors_and_plain_arithmetic_agree_to_the_bit() {
        assertThat(Kernels.best()).isInstanceOf(VectorKernel.class);
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Stream(seed, 1);
            var model = model(random, 1 + random.nextInt(3), 1 + random.nextInt(60));
            var settings = new Settings(1 + random.nextInt(200), seed, 1);

            assertEqual(
                    RiskSimulation.run(model, settings, new VectorKernel()),
                    RiskSimulation.run(model, settings, new PlainKernel()));
        }
    }

    /// More iterations continue the same draws, so figures of a first part stay.
    @Test
    void more_iterations_begin_with_the_same_ones() {
        var model = model(new Stream(8, 0), 1, 20);

        var few = RiskSimulation.run(model, new Settings(100, 5, 1)).finishes(0);
        var many = RiskSimulation.run(model, new Settings(1_000, 5, 2)).finishes(0);

        assertThat(IntStream.of(many).limit(100))
                .containsExactly(IntStream.of(few).boxed().toArray(Integer[]::new));
    }

    /// Against a textbook schedule: relaxes all links until nothing moves, and calls a task critical if one more tick
    /// of its duration, and nothing else, moves the end.
    @Test
    void ends_and_critical_tasks_are_those_of_a_schedule_worked_out_by_hand() {
        for (long seed = 1; seed <= 60; seed++) {
            var random = new Stream(seed, 2);
            int tasks = 1 + random.nextInt(12);
            var builder = new RiskModelBuilder();
            var duration = new int[tasks];
            var links = new java.util.ArrayList<int[]>();
            for (int task = 0; task < tasks; task++) {
                duration[task] = random.nextInt(1, 30);
                builder.task("task " + task, new Fixed(duration[task]));
                for (int link = random.nextInt(3); link > 0 && task > 0; link--) {
                    links.add(new int[] {random.nextInt(task), task, 0, random.nextInt(10)});
                }
            }
            links.forEach(link -> builder.link(link[0], link[1], LinkType.FINISH_START, link[3]));

            var outcome = RiskSimulation.run(builder.build(), new Settings(1, seed, 1), new PlainKernel());

            int end = end(duration, links);
            assertThat(outcome.finishes(0)[0]).as("seed %d", seed).isEqualTo(end);
            for (int task = 0; task < tasks; task++) {
                var longer = duration.clone();
                longer[task]++;
                assertThat(outcome.criticality(task) == 1)
                        .as("seed %d task %d", seed, task)
                        .isEqualTo(end(longer, links) > end);
            }
        }
    }

    private static int end(int[] duration, List<int[]> links) {
        var finish = duration.clone();
        for (int round = 0; round < duration.length; round++) {
            for (int[] link : links) {
                finish[link[1]] = Math.max(finish[link[1]], finish[link[0]] + link[3] + duration[link[1]]);
            }
        }
        return IntStream.of(finish).max().orElseThrow();
    }

    @Test
    void circles_and_projects_beyond_counting_are_refused_with_their_tasks() {
        var circle = new RiskModelBuilder();
        int dig = circle.task("dig", new Fixed(1));
        int pour = circle.task("pour", new Fixed(1));
        circle.link(dig, pour, LinkType.FINISH_START, 0).link(pour, dig, LinkType.START_START, 0);
        assertThatThrownBy(circle::build)
                .isInstanceOf(UnusableEstimate.class)
                .hasMessageContaining("circle")
                .hasMessageContaining("dig")
                .hasMessageContaining("pour");

        assertThatThrownBy(() -> new RiskModelBuilder().task("tunnel", new Fixed(6e10)))
                .isInstanceOf(UnusableEstimate.class)
                .hasMessageContaining("tunnel")
                .hasMessageContaining("6.0E10");

        var sum = new RiskModelBuilder();
        sum.task("first", new Fixed(900_000_000));
        sum.task("second", new Fixed(900_000_000));
        assertThatThrownBy(sum::build).isInstanceOf(UnusableEstimate.class).hasMessageContaining("second");
        assertThatThrownBy(() -> new RiskModelBuilder().risk("flood", 1.2))
                .hasMessageContaining("flood")
                .hasMessageContaining("1.2");
        assertThatThrownBy(() -> new Settings(0, 1, 1)).isInstanceOf(UnusableEstimate.class);
    }
}
