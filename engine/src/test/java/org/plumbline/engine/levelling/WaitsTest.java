package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Levelling.Levelled;

class WaitsTest {
    private static final List<Demand> ONE = List.of(new Demand(0, 1));

    @Test
    void a_delayed_activity_names_the_resource_and_who_holds_it() {
        var problem = new LevellingProblem(
                "site",
                List.of(Resource.renewable("crane", 2)),
                List.of(
                        new Activity("lift", 0, new Mode(4, List.of(new Demand(0, 2)))),
                        new Activity("hang", 0, new Mode(3, ONE)),
                        new Activity("paint", 0, new Mode(9, List.of()))),
                List.of());
        var schedule = new Schedule(List.of(0, 4, 0), List.of(4, 7, 9), List.of(0, 0, 0));

        var waits = Waits.of(problem, schedule);

        assertThat(waits).containsExactly(new Wait(1, 0, 4, 0, 3, 2, List.of(new Wait.Holder(0, 2))));
    }

    @Test
    void an_activity_that_waits_for_capacity_names_nobody() {
        var steps = List.of(new Resource.Step(0, 0), new Resource.Step(6, 1));
        var problem = new LevellingProblem(
                "site",
                List.of(new Resource("crane", Resource.Kind.RENEWABLE, steps)),
                List.of(new Activity("lift", 0, new Mode(2, ONE))),
                List.of());

        var waits = Waits.of(problem, new Schedule(List.of(6), List.of(8), List.of(0)));

        assertThat(waits).containsExactly(new Wait(0, 0, 6, 0, 5, 0, List.of()));
    }

    @Test
    void an_activity_that_only_waits_for_its_predecessor_has_no_wait() {
        var problem = new LevellingProblem(
                "site",
                List.of(Resource.renewable("crane", 1)),
                List.of(new Activity("a", 0, new Mode(4, ONE)), new Activity("b", 0, new Mode(3, ONE))),
                List.of(new Precedence(0, 1, Precedence.Kind.FINISH_START, 2)));

        var waits = Waits.of(problem, new Schedule(List.of(0, 6), List.of(4, 9), List.of(0, 0)));

        assertThat(waits).isEmpty();
    }

    @Test
    void nothing_a_search_answers_starts_later_than_a_resource_explains() {
        var random = RandomProblems.of(9);
        for (int i = 0; i < 200; i++) {
            var problem = random.plain(12, 1 + i % 5);
            var schedule =
                    ((Levelled) Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(60), i)).schedule();

            var waiting =
                    Waits.of(problem, schedule).stream().map(Wait::activity).toList();

            for (int a = 0; a < problem.activities().size(); a++) {
                if (!waiting.contains(a)) {
                    assertThat(schedule.starts().get(a))
                            .as("problem %d, activity %d", i, a)
                            .isEqualTo(byLinks(problem, schedule, a));
                }
            }
        }
    }

    private static int byLinks(LevellingProblem problem, Schedule schedule, int activity) {
        return problem.links().stream()
                .filter(link -> link.to() == activity)
                .mapToInt(link -> schedule.finishes().get(link.from()))
                .max()
                .orElse(0);
    }
}
