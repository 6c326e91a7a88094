package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.CalendarResult;
import org.plumbline.engine.calendar.DayHours;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.Samples;
import org.plumbline.engine.calendar.WorkCalendar;

/// Plans from their finish, levels of effort, actual dates, and time that two calendars have in common.
class PlanningRulesTest {
    private static final int DAY = 480;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 20, 17, 0);

    private NetworkBuilder plan = Network.builder();

    @BeforeEach
    void empty() {
        plan = Network.builder();
    }

    private int office() {
        return plan.calendar(WorkCalendar.office());
    }

    @Test
    void a_project_planned_from_its_finish_starts_as_late_as_its_longest_way_allows() {
        plan.projectFromFinish(Moment.of(FRIDAY), office());
        int dig = plan.task(2 * DAY);
        int pour = plan.task(3 * DAY);
        int fence = plan.task(DAY);
        plan.link(dig, pour, LinkType.FINISH_START, 0);
        plan.constraint(fence, Constraint.AS_LATE_AS_POSSIBLE, 0);

        var network = plan.build().orThrow();
        var schedule = network.schedule();

        assertThat(Moment.at(network.projectStart(0))).isEqualTo("2026-03-16T08:00");
        assertThat(schedule.earlyStartAt(dig)).isEqualTo("2026-03-16T08:00");
        assertThat(schedule.lateFinishAt(pour)).isEqualTo(FRIDAY);
        assertThat(schedule.isCritical(pour)).isTrue();
        assertThat(Moment.at(schedule.plannedStart(fence))).isEqualTo("2026-03-20T08:00");
        assertThat(schedule.totalFloat(fence)).isEqualTo(4 * DAY);
    }

    @Test
    void what_starts_too_late_for_the_finish_has_negative_float() {
        plan.projectFromFinish(Moment.of(FRIDAY), office());
        int late = plan.task(2 * DAY);
        plan.constraint(late, Constraint.START_NO_EARLIER_THAN, Moment.of(FRIDAY.withHour(8)));

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyFinishAt(late)).isEqualTo("2026-03-23T17:00");
        assertThat(schedule.totalFloat(late)).isEqualTo(-DAY);
    }

    @Test
    void planned_backwards_or_forwards_from_the_start_found_gives_the_same_dates() {
        for (int seed = 0; seed < 300; seed++) {
            int finish = RandomPlans.START + 40 * 1440 + seed * 37;
            var backwards = RandomPlans.plain(seed, 9);
            backwards.projects.set(
                    0, backwards.projects.getFirst().startingAt(finish).fromFinish());
            var found = backwards.build().orThrow();
            var forwards = RandomPlans.plain(seed, 9);
            forwards.projects.set(
                    0,
                    forwards.projects
                            .getFirst()
                            .startingAt(found.projectStart(0))
                            .by(finish));

            var one = found.schedule();
            var other = forwards.build().orThrow().schedule();

            int first = finish;
            for (int task = 0; task < found.tasks(); task++) {
                assertThat(one.earlyStart(task))
                        .as("seed %d task %d", seed, task)
                        .isEqualTo(other.earlyStart(task));
                assertThat(one.lateFinish(task)).isEqualTo(other.lateFinish(task));
                first = Math.min(first, one.lateStart(task));
            }
            assertThat(found.projectStart(0)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void a_level_of_effort_spans_what_it_is_linked_with_and_holds_nothing_back() {
        plan.project(Moment.of(MONDAY), office());
        int first = plan.task(2 * DAY);
        int second = plan.task(3 * DAY);
        int lead = plan.task(99 * DAY);
        int report = plan.task(0);
        plan.link(first, second, LinkType.FINISH_START, 0);
        plan.link(first, lead, LinkType.START_START, DAY);
        plan.link(lead, second, LinkType.FINISH_FINISH, 0);
        plan.link(lead, report, LinkType.FINISH_START, 0);
        plan.levelOfEffort(lead);

        var network = plan.build().orThrow();
        var schedule = network.schedule();

        assertThat(schedule.earlyStartAt(lead)).isEqualTo("2026-03-03T08:00");
        assertThat(schedule.earlyFinishAt(lead)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.isCritical(lead)).isFalse();
        assertThat(network.isLevelOfEffort(lead)).isTrue();
        assertThat(schedule.earlyStartAt(report)).isEqualTo(MONDAY);
        assertThat(Moment.at(schedule.finish(0))).isEqualTo("2026-03-06T17:00");
    }

    @Test
    void levels_of_effort_may_follow_each_other_even_in_a_circle() {
        plan.project(Moment.of(MONDAY), office());
        int work = plan.task(3 * DAY);
        int lead = plan.task(0);
        int above = plan.task(0);
        plan.levelOfEffort(lead).levelOfEffort(above);
        plan.link(work, lead, LinkType.START_START, 0);
        plan.link(work, lead, LinkType.FINISH_FINISH, 0);
        plan.link(lead, above, LinkType.START_START, 0);
        plan.link(above, lead, LinkType.FINISH_FINISH, 0);
        plan.link(lead, above, LinkType.FINISH_FINISH, DAY);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(above)).isEqualTo(MONDAY);
        assertThat(schedule.earlyFinish(above)).isGreaterThanOrEqualTo(schedule.earlyFinish(work));
    }

    @Test
    void by_actual_dates_a_task_finished_ahead_hands_on_its_recorded_finish() {
        for (var rule : new Progress[] {Progress.RETAINED_LOGIC, Progress.ACTUAL_DATES}) {
            plan = Network.builder();
            plan.project(Moment.of(MONDAY), office());
            plan.progress(Moment.of(MONDAY.plusDays(1)), rule);
            int ahead = plan.task(DAY);
            int next = plan.task(DAY);
            plan.finished(
                    ahead,
                    Moment.of(MONDAY.plusDays(3)),
                    Moment.of(MONDAY.plusDays(3).withHour(17)));
            plan.link(ahead, next, LinkType.FINISH_START, 0);

            var schedule = plan.build().orThrow().schedule();

            assertThat(schedule.earlyStartAt(next))
                    .as(rule.name())
                    .isEqualTo(rule == Progress.ACTUAL_DATES ? "2026-03-06T08:00" : "2026-03-03T08:00");
        }
    }

    @Test
    void time_common_to_two_calendars_is_that_in_which_both_work() {
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            var one = Samples.calendar(random);
            var other = Samples.calendar(random);
            if (one.common(other) instanceof CalendarResult.Built common) {
                for (int minute = 0; minute < 21 * 1440; minute += 7) {
                    int at = RandomPlans.START + minute;
                    assertThat(Samples.works(common.calendar(), at))
                            .isEqualTo(Samples.works(one, at) && Samples.works(other, at));
                }
            }
        }
        var weekend = WorkCalendar.builder("Weekend")
                .on(DayOfWeek.SATURDAY, DayHours.WHOLE)
                .build()
                .orThrow();
        assertThat(WorkCalendar.office().common(weekend)).isInstanceOf(CalendarResult.NoWorkingTime.class);
    }
}
