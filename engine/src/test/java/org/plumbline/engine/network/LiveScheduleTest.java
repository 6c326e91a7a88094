package org.plumbline.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;

class LiveScheduleTest {
    private static final int SEEDS = 2_000;

    @Test
    void after_any_change_the_dates_are_those_of_a_network_that_was_built_so() {
        int networks = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var plan = RandomPlans.wild(seed, 12);
            if (!(plan.build() instanceof NetworkResult.Built built)) {
                continue;
            }
            networks++;
            var live = built.network().live();
            for (int change = 0; change < 6; change++) {
                int task = random.nextInt(plan.tasks);
                if (random.nextInt(3) == 0) {
                    floor(plan, live, task, RandomPlans.START + random.nextInt(6 * 1440));
                } else {
                    lengthen(plan, live, task, random.nextInt(4) == 0 ? 0 : random.nextInt(1500));
                }
                assertSame(
                        live.schedule(),
                        plan.build().orThrow().schedule(),
                        "seed %d change %d".formatted(seed, change));
            }
        }
        // Some seeds link a summary with its own parts, which is a circle.
        assertThat(networks).isGreaterThan(SEEDS * 3 / 4);
    }

    private static void lengthen(NetworkBuilder plan, LiveSchedule live, int task, int minutes) {
        var rules = plan.rulesOf(task);
        if (!live.schedule().network().isSummary(task)
                && (rules == null || (!rules.isStarted() && !rules.isManual()))) {
            plan.duration[task] = minutes;
            live.last(task, minutes);
        }
    }

    private static void floor(NetworkBuilder plan, LiveSchedule live, int task, int date) {
        var rules = plan.rulesOf(task);
        boolean open = rules == null
                || (!rules.isStarted()
                        && !rules.isManual()
                        && rules.mustStart == TaskRules.NONE
                        && rules.mustFinish == TaskRules.NONE);
        if (open && !live.schedule().network().isSummary(task)) {
            if (rules != null) {
                rules.startNoEarlier = TaskRules.NONE;
            }
            plan.constraint(task, Constraint.START_NO_EARLIER_THAN, date);
            live.startNoEarlier(task, date);
        }
    }

    private static void assertSame(Schedule live, Schedule built, String where) {
        assertThat(live.early).as("early, %s", where).isEqualTo(built.early);
        assertThat(live.late).as("late, %s", where).isEqualTo(built.late);
        for (int task = 0; task < built.network().tasks(); task++) {
            assertThat(live.plannedFinish(task))
                    .as("planned, %s, task %d", where, task)
                    .isEqualTo(built.plannedFinish(task));
            assertThat(live.freeFloat(task))
                    .as("free, %s, task %d", where, task)
                    .isEqualTo(built.freeFloat(task));
        }
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
