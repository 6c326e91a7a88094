package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevellingCheckTest {
    private static final LevellingProblem PROBLEM = new LevellingProblem(
            "site",
            List.of(new Project("site", 1, 6, 2)),
            List.of(Resource.renewable("crew", 2), Resource.usedUp("money", 3)),
            List.of(new WorkingTime(List.of(new WorkingTime.Break(3, 5)))),
            List.of(
                    new Activity("dig", 0, List.of(mode(3)), 0, 5, 4, 0),
                    new Activity("pour", 0, mode(2)),
                    new Activity("fence", 0, List.of(mode(1)))),
            List.of(new Precedence(0, 1, Precedence.Kind.FINISH_START, 1)));

    private static Mode mode(int duration) {
        return new Mode(duration, List.of(new Demand(0, 1), new Demand(1, 1)));
    }

    @Test
    void a_schedule_in_which_all_holds_has_no_finding() {
        assertThat(findings(List.of(1, 7, 1), List.of(6, 9, 2))).isEmpty();
    }

    @Test
    void the_objectives_are_those_computed_by_hand() {
        var schedule = new Schedule(List.of(1, 7, 1), List.of(6, 9, 2), List.of(0, 0, 0));

        assertThat(LevellingCheck.value(PROBLEM, schedule, Objective.MAKESPAN)).isEqualTo(9);
        assertThat(LevellingCheck.value(PROBLEM, schedule, Objective.PROJECT_DELAY))
                .isEqualTo(6);
        assertThat(LevellingCheck.value(PROBLEM, schedule, Objective.WEIGHTED_DELAY))
                .isEqualTo(10);
    }

    @Test
    void a_start_before_the_release_is_found() {
        assertThat(findings(List.of(1, 7, 0), List.of(6, 9, 1)))
                .singleElement()
                .asString()
                .contains("release");
    }

    @Test
    void work_in_a_break_is_found() {
        assertThat(findings(List.of(1, 7, 1), List.of(4, 9, 2)))
                .containsExactly("dig works 2 units from 1 to 4, needs 3", "dig starts or finishes in a break, 1 to 4");
    }

    @Test
    void a_broken_link_is_found() {
        assertThat(findings(List.of(1, 6, 1), List.of(6, 8, 2)))
                .singleElement()
                .asString()
                .contains("dig -> pour");
    }

    @Test
    void more_than_the_capacity_is_found() {
        var tight = new LevellingProblem(
                "tight",
                List.of(Resource.renewable("crew", 1)),
                List.of(
                        new Activity("a", 0, new Mode(2, List.of(new Demand(0, 1)))),
                        new Activity("b", 0, new Mode(2, List.of(new Demand(0, 1))))),
                List.of());

        var schedule = new Schedule(List.of(0, 1), List.of(2, 3), List.of(0, 0));

        assertThat(LevellingCheck.findings(tight, schedule)).containsExactly("crew has 1 at 1, 2 are held");
    }

    @Test
    void more_than_can_be_used_up_is_found() {
        var poor = new LevellingProblem(
                "poor",
                List.of(Resource.usedUp("money", 1)),
                List.of(new Activity("a", 0, new Mode(2, List.of(new Demand(0, 2))))),
                List.of());

        var schedule = new Schedule(List.of(0), List.of(2), List.of(0));

        assertThat(LevellingCheck.findings(poor, schedule)).containsExactly("money has 1 in total, 2 are used");
    }

    @Test
    void a_schedule_that_does_not_cover_the_problem_is_found() {
        assertThat(findings(List.of(1), List.of(6))).singleElement().asString().contains("3 activities");
    }

    private static List<String> findings(List<Integer> starts, List<Integer> finishes) {
        return LevellingCheck.findings(PROBLEM, new Schedule(starts, finishes, List.of(0, 0, 0)));
    }
}
