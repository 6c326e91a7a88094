package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;

class NetworkTest {
    private static final int DAY = 480;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private NetworkBuilder plan = Network.builder();

    @BeforeEach
    void one_project_in_office_hours() {
        plan = Network.builder();
        plan.project(Moment.of(MONDAY), plan.calendar(WorkCalendar.office()));
    }

    @Test
    void the_longer_of_two_ways_is_critical_and_the_shorter_has_the_difference_as_float() {
        int dig = plan.task(2 * DAY);
        int pour = plan.task(3 * DAY);
        int fence = plan.task(DAY);
        int open = plan.task(0);
        plan.link(dig, pour, LinkType.FINISH_START, 0);
        plan.link(pour, open, LinkType.FINISH_START, 0);
        plan.link(fence, open, LinkType.FINISH_START, 0);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(pour)).isEqualTo(MONDAY.plusDays(2));
        assertThat(schedule.earlyFinishAt(pour)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyStartAt(open)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.lateStartAt(fence)).isEqualTo("2026-03-06T08:00");
        assertThat(schedule.totalFloat(fence)).isEqualTo(4 * DAY);
        assertThat(schedule.freeFloat(fence)).isEqualTo(4 * DAY);
        assertThat(schedule.isCritical(dig)).isTrue();
        assertThat(schedule.isCritical(fence)).isFalse();
    }

    @Test
    void each_type_of_link_holds_its_own_ends_together() {
        int first = plan.task(4 * DAY);
        int startStart = plan.task(DAY);
        int finishFinish = plan.task(DAY);
        int startFinish = plan.task(DAY);
        plan.link(first, startStart, LinkType.START_START, DAY);
        plan.link(first, finishFinish, LinkType.FINISH_FINISH, DAY);
        plan.link(first, startFinish, LinkType.START_FINISH, 2 * DAY);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(startStart)).isEqualTo("2026-03-03T08:00");
        assertThat(schedule.earlyFinishAt(finishFinish)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyFinishAt(startFinish)).isEqualTo("2026-03-03T17:00");
    }

    @Test
    void elapsed_lag_passes_at_night_and_on_weekends() {
        int pour = plan.task(5 * DAY);
        int strip = plan.task(DAY);
        plan.link(pour, strip, LinkType.FINISH_START, 3 * 1440, NetworkBuilder.ALWAYS);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(strip)).isEqualTo("2026-03-10T08:00");
        assertThat(schedule.totalFloat(pour)).isZero();
        assertThat(schedule.lateFinishAt(pour)).isEqualTo("2026-03-06T17:00");
    }

    @Test
    void a_date_that_must_be_met_is_kept_against_the_links_and_makes_float_negative() {
        int first = plan.task(5 * DAY);
        int second = plan.task(DAY);
        plan.link(first, second, LinkType.FINISH_START, 0);
        plan.constraint(second, Constraint.MUST_START_ON, Moment.of(MONDAY.plusDays(2)));

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(second)).isEqualTo(MONDAY.plusDays(2));
        assertThat(schedule.totalFloat(first)).isEqualTo(-3 * DAY);
        assertThat(schedule.isCritical(first)).isTrue();
    }

    @Test
    void a_deadline_moves_nothing_and_takes_float() {
        int task = plan.task(3 * DAY);
        plan.deadline(task, Moment.of(MONDAY.withHour(17)));

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(task)).isEqualTo(MONDAY);
        assertThat(schedule.totalFloat(task)).isEqualTo(-2 * DAY);
    }

    @Test
    void a_summary_spans_its_parts_and_its_links_bind_them_all() {
        int phase = plan.task(0);
        int one = plan.task(DAY);
        int two = plan.task(2 * DAY);
        int next = plan.task(0);
        int three = plan.task(DAY);
        int four = plan.task(DAY);
        plan.within(one, phase).within(two, phase).within(three, next).within(four, next);
        plan.link(phase, next, LinkType.FINISH_START, 0);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyFinishAt(phase)).isEqualTo("2026-03-03T17:00");
        assertThat(schedule.earlyStartAt(three)).isEqualTo("2026-03-04T08:00");
        assertThat(schedule.earlyStartAt(next)).isEqualTo("2026-03-04T08:00");
        assertThat(schedule.totalFloat(one)).isEqualTo(DAY);
        assertThat(schedule.totalFloat(two)).isZero();
    }

    @Test
    void tasks_that_wait_for_each_other_are_named_in_the_order_of_waiting() {
        int one = plan.task(DAY);
        int two = plan.task(DAY);
        int three = plan.task(DAY);
        plan.link(one, two, LinkType.FINISH_START, 0);
        plan.link(two, three, LinkType.FINISH_START, 0);
        plan.link(three, two, LinkType.START_START, 0);

        var result = plan.build();

        assertThat(result).isEqualTo(new NetworkResult.Cyclic(java.util.List.of(two, three)));
    }

    @Test
    void what_cannot_be_computed_with_is_refused_with_task_and_value() {
        int task = plan.task(1_000_000_000);
        plan.link(task, 77, LinkType.FINISH_START, 0);

        var result = plan.build();

        assertThat(result)
                .isInstanceOfSatisfying(
                        NetworkResult.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.sentence(String::valueOf))
                                .satisfiesExactly(
                                        first -> assertThat(first).contains("task 0", "1000000000"),
                                        second -> assertThat(second).contains("77")));
        assertThatThrownBy(result::orThrow).hasMessageContaining("1000000000");
    }

    @Test
    void durations_that_add_up_beyond_all_dates_are_refused_not_wrapped() {
        int before = plan.task(NetworkBuilder.LONGEST);
        for (int i = 0; i < 40; i++) {
            int next = plan.task(NetworkBuilder.LONGEST);
            plan.link(before, next, LinkType.FINISH_START, 0);
            before = next;
        }

        assertThat(plan.build()).isInstanceOf(NetworkResult.Refused.class);
    }

    @Test
    void a_task_as_late_as_possible_uses_up_the_float_of_what_follows_or_only_its_own() {
        int long1 = plan.task(10 * DAY);
        int late = plan.task(DAY);
        int after = plan.task(DAY);
        plan.link(late, after, LinkType.FINISH_START, 0);
        plan.constraint(late, Constraint.AS_LATE_AS_POSSIBLE, 0);

        var microsoft = plan.build().orThrow().schedule();
        plan.progress(Moment.of(MONDAY), Progress.RETAINED_LOGIC);
        plan.link(late, plan.task(DAY), LinkType.FINISH_START, 2 * DAY);
        var primavera = plan.build().orThrow().schedule();

        assertThat(microsoft.plannedStart(late)).isEqualTo(microsoft.lateStart(late));
        assertThat(microsoft.earlyStartAt(after)).isEqualTo("2026-03-13T08:00");
        assertThat(microsoft.earlyStartAt(late)).isEqualTo(MONDAY);
        assertThat(primavera.plannedStart(late)).isEqualTo(primavera.earlyStart(late));
        assertThat(primavera.earlyStart(after)).isEqualTo(primavera.earlyFinish(late) + 15 * 60);
        assertThat(primavera.isCritical(long1)).isTrue();
    }

    @Test
    void what_is_left_of_a_started_task_goes_on_where_it_stopped_or_from_the_status_date() {
        int begun = plan.task(4 * DAY);
        int next = plan.task(DAY);
        plan.link(begun, next, LinkType.FINISH_START, 0);
        plan.started(begun, Moment.of(MONDAY), 3 * DAY);
        var recorded = plan.build().orThrow().schedule();

        plan.progress(Moment.of(MONDAY.plusDays(3)), Progress.RETAINED_LOGIC);
        var moved = plan.build().orThrow().schedule();

        assertThat(recorded.earlyFinishAt(begun)).isEqualTo("2026-03-05T17:00");
        assertThat(recorded.earlyStart(begun)).isEqualTo(Moment.of(MONDAY));
        assertThat(moved.earlyStartAt(begun)).isEqualTo(MONDAY.plusDays(3));
        assertThat(moved.plannedStart(begun)).isEqualTo(Moment.of(MONDAY));
        assertThat(moved.earlyStartAt(next)).isEqualTo("2026-03-10T08:00");
    }

    @Test
    void a_task_that_began_out_of_order_waits_for_its_links_or_not_as_the_project_says() {
        plan.progress(Moment.of(MONDAY), Progress.RETAINED_LOGIC);
        int first = plan.task(5 * DAY);
        int early = plan.task(2 * DAY);
        plan.link(first, early, LinkType.FINISH_START, 0);
        plan.started(early, Moment.of(MONDAY), DAY);
        var retained = plan.build().orThrow().schedule();

        plan.progress(Moment.of(MONDAY), Progress.OVERRIDE);
        var overridden = plan.build().orThrow().schedule();

        assertThat(retained.earlyFinishAt(early)).isEqualTo("2026-03-09T17:00");
        assertThat(overridden.earlyFinishAt(early)).isEqualTo("2026-03-02T17:00");
    }

    @Test
    void a_date_of_its_own_lets_a_task_start_before_the_project_unless_work_is_recorded_up_to_a_status_date() {
        int task = plan.task(DAY);
        plan.constraint(task, Constraint.START_NO_EARLIER_THAN, Moment.of(MONDAY.minusDays(7)));
        var free = plan.build().orThrow().schedule();

        plan.progress(Moment.of(MONDAY), Progress.RETAINED_LOGIC);
        var firm = plan.build().orThrow().schedule();

        assertThat(free.earlyStartAt(task)).isEqualTo(MONDAY.minusDays(7));
        assertThat(firm.earlyStartAt(task)).isEqualTo(MONDAY);
    }

    @Test
    void links_lead_from_project_to_project_and_each_ends_for_itself() {
        int design = plan.task(5 * DAY);
        plan.project(Moment.of(MONDAY), NetworkBuilder.ALWAYS);
        int build = plan.task(600);
        int idle = plan.task(60);
        plan.link(design, build, LinkType.FINISH_START, 0);

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(build)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.finish(0)).isEqualTo(schedule.earlyFinish(design));
        assertThat(schedule.totalFloat(design)).isZero();
        assertThat(schedule.lateFinish(idle)).isEqualTo(schedule.finish(1));
    }

    @Test
    void a_milestone_stands_at_the_end_of_what_it_waits_for_or_at_the_date_that_decides() {
        int week = plan.task(5 * DAY);
        int done = plan.task(0);
        int handed = plan.task(0);
        int monday = plan.task(0);
        int friday = plan.task(0);
        int begun = plan.task(0);
        int second = plan.task(DAY);
        plan.link(week, done, LinkType.FINISH_START, 0);
        plan.link(done, handed, LinkType.FINISH_START, 0);
        plan.link(week, second, LinkType.FINISH_START, 0);
        plan.link(second, begun, LinkType.START_START, 0);
        plan.constraint(monday, Constraint.START_NO_EARLIER_THAN, Moment.of(MONDAY.plusDays(7)));
        plan.constraint(
                friday, Constraint.MUST_FINISH_ON, Moment.of(MONDAY.plusDays(4).withHour(17)));

        var schedule = plan.build().orThrow().schedule();

        assertThat(schedule.earlyStartAt(done)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyFinishAt(handed)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyStartAt(monday)).isEqualTo(MONDAY.plusDays(7));
        assertThat(schedule.earlyStartAt(friday)).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyStartAt(begun)).isEqualTo(MONDAY.plusDays(7));
    }
}
