package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Levelling.Levelled;

class SmoothingTest {
    @Test
    void an_activity_with_room_moves_out_of_the_peak() {
        var one = List.of(new Demand(0, 1));
        var problem = new LevellingProblem(
                "site",
                List.of(Resource.renewable("crew", 2)),
                List.of(
                        new Activity("long", 0, new Mode(6, List.of())),
                        new Activity("a", 0, new Mode(3, one)),
                        new Activity("b", 0, new Mode(3, one))),
                List.of());
        var stacked = new Schedule(List.of(0, 0, 0), List.of(6, 3, 3), List.of(0, 0, 0));

        var smoothed = Smoothing.of(problem, stacked, Objective.MAKESPAN);

        assertThat(smoothed.before()).isCloseTo(3 * 4 / 4.0, within(1e-9));
        assertThat(smoothed.after()).isCloseTo(6 * 1 / 4.0, within(1e-9));
        assertThat(smoothed.schedule().makespan()).isEqualTo(6);
        assertThat(LevellingCheck.findings(problem, smoothed.schedule())).isEmpty();
    }

    @Test
    void a_smoothed_schedule_holds_and_is_worth_as_much() {
        var random = RandomProblems.of(31);
        for (int i = 0; i < 150; i++) {
            for (var objective : Objective.values()) {
                var problem = random.next(objective);
                var levelled = (Levelled) Leveller.level(problem, objective, Budget.ofSchedules(40), i);

                var smoothed = Smoothing.of(problem, levelled.schedule(), objective);

                var what = "problem %d, %s: %s".formatted(i, objective, problem);
                assertThat(LevellingCheck.findings(problem, smoothed.schedule()))
                        .as(what)
                        .isEmpty();
                assertThat(LevellingCheck.value(problem, smoothed.schedule(), objective))
                        .as(what)
                        .isLessThanOrEqualTo(levelled.value());
                assertThat(smoothed.after()).as(what).isLessThanOrEqualTo(smoothed.before() + 1e-6);
            }
        }
    }
}
