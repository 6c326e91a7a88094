package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;

class LiveScheduleTest {
    private static final int SEEDS = 2_000;

    @Test
    void after_any_change_the_dates_are_those_of_a_network_that_was_built_so() {
        var kinds = new int[Edits.KINDS];
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var plan = RandomPlans.wild(seed, 12);
            if (!(plan.build() instanceof NetworkResult.Built built)) {
                continue;
            }
            var edits = new Edits(seed, plan, built.network().live());
            for (int change = 0; change < 8; change++) {
                int kind = edits.next();
                refused += kind < 0 ? 1 : 0;
                kinds[Math.max(0, kind)]++;
                assertSame(edits.live, plan, "seed %d change %d kind %d".formatted(seed, change, kind));
            }
        }
        assertThat(kinds)
                .hasSize(Edits.KINDS)
                .satisfies(times ->
                        assertThat(Arrays.stream(times).min().orElse(0)).isGreaterThan(500));
        assertThat(refused).isGreaterThan(100);
    }

    private static void assertSame(LiveSchedule live, NetworkBuilder plan, String where) {
        var built = plan.build().orThrow().schedule();
        for (int task = 0; task < built.network().tasks(); task++) {
            if (!built.network().isSummary(task)) {
                assertThat(live.earlyStart(task))
                        .as("start, %s, task %d", where, task)
                        .isEqualTo(built.earlyStart(task));
                assertThat(live.earlyFinish(task)).as("finish, %s", where).isEqualTo(built.earlyFinish(task));
                assertThat(live.lateStart(task))
                        .as("late, %s, task %d", where, task)
                        .isEqualTo(built.lateStart(task));
                assertThat(live.lateFinish(task))
                        .as("late, %s, task %d", where, task)
                        .isEqualTo(built.lateFinish(task));
                assertThat(live.totalFloat(task)).as("float, %s", where).isEqualTo(built.totalFloat(task));
            }
        }
        for (int project = 0; project < built.network().projects(); project++) {
            assertThat(live.finish(project)).as("project, %s", where).isEqualTo(built.finish(project));
        }
    }

    @Test
    void a_link_that_closes_a_circle_is_refused_with_its_tasks_and_changes_nothing() {
        var plan = chains(1, 5);
        var live = plan.build().orThrow().live();

        assertThatThrownBy(() -> live.link(4, 1, LinkType.FINISH_START, 0)).hasMessageContaining("1 -> 2 -> 3 -> 4");
        assertThatThrownBy(() -> live.unlink(99)).hasMessageContaining("99");

        assertSame(live, plan, "after refusals");
        assertThat(live.schedule().network().links()).isEqualTo(4);
    }

    @Test
    void a_link_against_the_order_of_adding_takes_its_place_and_can_be_taken_out() {
        var plan = chains(2, 4);
        var live = plan.build().orThrow().live();

        int link = live.link(7, 0, LinkType.FINISH_START, 30);

        assertThat(live.earlyStart(0)).isEqualTo(live.earlyFinish(7) + 30);
        assertThat(live.isCritical(4)).isTrue();
        live.unlink(link);
        assertSame(live, plan, "after all");
    }

    @Test
    void only_what_a_change_reaches_is_computed_again() {
        var plan = chains(50, 100);
        var live = plan.build().orThrow().live();

        live.last(10 * 100 + 97, 30);

        assertThat(live.recomputed()).isLessThan(200);
        assertThat(live.schedule().early).isEqualTo(live.schedule().network().schedule().early);
    }

    @Test
    void a_length_that_leads_out_of_all_dates_is_refused_and_changes_nothing() {
        var plan = chains(1, 40);
        var live = plan.build().orThrow().live();
        var before = live.schedule();
        for (int task = 0; task < 4; task++) {
            live.last(task, 100_000_000);
        }

        assertThatThrownBy(() -> live.last(5, 240_000_000)).hasMessageContaining("task 5");

        for (int task = 0; task < 4; task++) {
            live.last(task, 60);
        }
        assertThat(live.schedule().early).isEqualTo(before.early);
        assertThat(live.lateStart(5)).isEqualTo(before.lateStart(5));
        assertThat(live.schedule().late).isEqualTo(before.late);
    }

    /// The first chain is the longest; all lead nowhere else.
    private static NetworkBuilder chains(int count, int length) {
        var plan = Network.builder();
        plan.project(Moment.of(java.time.LocalDateTime.of(2026, 3, 2, 8, 0)), plan.calendar(WorkCalendar.always()));
        for (int chain = 0; chain < count; chain++) {
            for (int i = 0; i < length; i++) {
                int task = plan.task(chain == 0 ? 60 : 30);
                if (i > 0) {
                    plan.link(task - 1, task, LinkType.FINISH_START, 0);
                }
            }
        }
        return plan;
    }
}
