package org.plumbline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Constraint;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkBuilder;
import org.plumbline.engine.random.Stream;
import org.plumbline.engine.simulation.Distribution.Fixed;
import org.plumbline.engine.simulation.Distribution.Triangular;
import org.plumbline.engine.simulation.RiskSimulation.Settings;

class ScheduleRiskTest {
    private static final List<LinkType> TYPES = List.of(LinkType.values());
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final int DAY = 480;

    private static NetworkBuilder site() {
        var builder = Network.builder();
        builder.project(Moment.of(MONDAY), builder.calendar(WorkCalendar.office()));
        return builder;
    }

    private static ScheduleRisk risk(Network network) {
        return new ScheduleRisk(network, task -> "task " + task, task -> {
            int minutes = network.remaining(task);
            return new Triangular(minutes * 0.7, minutes, minutes * 1.9);
        });
    }

    /// Critical means "no float against the end" in the kernels and in the schedule, so both have to agree.
    @Test
    void on_one_line_of_time_the_kernels_find_what_scheduling_each_iteration_finds() {
        for (long seed = 1; seed <= 25; seed++) {
            var random = new Stream(seed, 0);
            var builder = site();
            int tasks = 2 + random.nextInt(25);
            for (int task = 0; task < tasks; task++) {
                builder.task(random.nextInt(1, 20 * DAY));
                if (random.nextInt(4) == 0) {
                    int minute = Moment.of(MONDAY) + random.nextInt(40_000);
                    builder.constraint(task, Constraint.START_NO_EARLIER_THAN, minute);
                }
                for (int link = random.nextInt(3); link > 0 && task > 0; link--) {
                    builder.link(random.nextInt(task), task, TYPES.get(random.nextInt(4)), random.nextInt(3 * DAY));
                }
            }
            var network = builder.build().orThrow();
            var risk = risk(network);
            var settings = new Settings(40, seed, 1);

            var fast = risk.run(settings);
            var exact = risk.runBySchedule(settings);

            assertThat(network.isOneLine()).isTrue();
            assertThat(fast.finishes(0)).as("seed %d", seed).isEqualTo(exact.finishes(0));
            for (int task = 0; task < tasks; task++) {
                assertThat(fast.criticality(task))
                        .as("seed %d task %d", seed, task)
                        .isEqualTo(exact.criticality(task));
            }
        }
    }

    @Test
    void certain_durations_give_the_planned_end_whatever_holds_the_tasks() {
        var builder = site();
        int nights = builder.calendar(WorkCalendar.always());
        int phase = builder.task(0);
        int dig = builder.task(2 * DAY);
        int pour = builder.task(1_000, nights);
        int open = builder.task(DAY);
        builder.within(dig, phase).within(pour, phase);
        builder.link(dig, pour, LinkType.FINISH_START, 100);
        builder.link(phase, open, LinkType.FINISH_START, 0);
        builder.constraint(open, Constraint.START_NO_EARLIER_THAN, Moment.of(LocalDateTime.of(2026, 2, 2, 8, 0)));
        builder.started(dig, Moment.of(MONDAY), DAY);
        var network = builder.build().orThrow();

        var risk = new ScheduleRisk(network, task -> "", task -> new Fixed(network.remaining(task)));
        var outcome = risk.run(new Settings(20, 1, 2));

        assertThat(network.isOneLine()).isFalse();
        assertThat(outcome.finish(0).least()).isEqualTo(risk.plannedEnd());
        assertThat(outcome.finish(0).most()).isEqualTo(risk.plannedEnd());
        assertThat(risk.dateOf(risk.plannedEnd())).isEqualTo(LocalDateTime.of(2026, 2, 2, 17, 0));
        assertThat(outcome.criticality(open)).isEqualTo(1);
        assertThat(outcome.criticality(dig)).as("it has weeks of float").isZero();
    }

    @Test
    void a_date_that_people_set_holds_the_early_ends_back_and_not_the_late_ones() {
        var builder = site();
        int dig = builder.task(10 * DAY);
        int open = builder.task(DAY);
        builder.link(dig, open, LinkType.FINISH_START, 0);
        builder.constraint(open, Constraint.START_NO_EARLIER_THAN, Moment.of(LocalDateTime.of(2026, 1, 19, 8, 0)));
        var network = builder.build().orThrow();
        var risk = new ScheduleRisk(
                network,
                task -> "",
                task -> task == dig ? new Distribution.Uniform(5 * DAY, 15 * DAY) : new Fixed(DAY));

        var finish = risk.run(new Settings(4_000, 1, 2)).finish(0);

        assertThat(risk.dateOf(finish.least())).isEqualTo(LocalDateTime.of(2026, 1, 19, 17, 0));
        assertThat(finish.shareUpTo(11 * DAY)).isCloseTo(0.5, within(0.04));
        assertThat(risk.tickOf(risk.dateOf(finish.most()))).isEqualTo(finish.most());
    }

    /// A task with a date of its own may begin before its project, which the line of the kernels cannot show.
    @Test
    void a_first_day_before_the_start_of_the_project_is_left_to_the_schedule() {
        var builder = site();
        int dig = builder.task(10 * DAY);
        builder.constraint(dig, Constraint.START_NO_EARLIER_THAN, Moment.of(MONDAY.minusDays(7)));
        var network = builder.build().orThrow();

        var risk = new ScheduleRisk(network, task -> "", task -> new Fixed(network.remaining(task)));

        assertThat(network.isOneLine()).isFalse();
        assertThat(risk.run(new Settings(5, 1, 1)).finish(0).most()).isEqualTo(risk.plannedEnd());
    }
}
