package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Levelling.Circular;
import org.plumbline.engine.levelling.Levelling.Levelled;
import org.plumbline.engine.levelling.Levelling.Overbooked;

class LevellerTest {
    @Test
    void two_activities_that_share_one_crew_follow_each_other() {
        var problem = new LevellingProblem(
                "site",
                List.of(Resource.renewable("crew", 1)),
                List.of(work("dig", 3, 1), work("pour", 2, 1)),
                List.of());

        var levelled = levelled(problem, Objective.MAKESPAN, 100);

        assertThat(levelled.value()).isEqualTo(5);
        assertThat(levelled.bound()).isEqualTo(5);
        assertThat(levelled.gap()).isZero();
        assertThat(levelled.criticalPath()).isEqualTo(3);
    }

    @Test
    void an_activity_that_asks_for_more_than_there_is_comes_back_as_the_witness() {
        var problem = new LevellingProblem(
                "site", List.of(Resource.renewable("crew", 2)), List.of(work("dig", 3, 3)), List.of());

        var answer = Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(10), 1);

        assertThat(answer).isEqualTo(new Overbooked("dig", "crew", 3, 2));
    }

    @Test
    void a_mode_that_asks_for_more_than_there_is_leaves_the_others_to_choose_from() {
        var quick = new Mode(1, List.of(new Demand(0, 3)));
        var slow = new Mode(4, List.of(new Demand(0, 2)));
        var problem = new LevellingProblem(
                "site",
                List.of(Resource.renewable("crew", 2)),
                List.of(new Activity("dig", 0, List.of(quick, slow)), work("pour", 3, 1)),
                List.of());

        var levelled = levelled(problem, Objective.MAKESPAN, 100);

        assertThat(levelled.schedule().modes()).containsExactly(1, 0);
        assertThat(levelled.value()).isEqualTo(7);
    }

    @Test
    void capacity_that_is_never_there_long_enough_is_overbooked_too() {
        var steps = List.of(new Resource.Step(0, 2), new Resource.Step(4, 1));
        var problem = new LevellingProblem(
                "site",
                List.of(new Resource("crew", Resource.Kind.RENEWABLE, steps)),
                List.of(work("fits", 4, 2), work("too long", 5, 2)),
                List.of());

        var answer = Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(10), 1);

        assertThat(answer).isEqualTo(new Overbooked("too long", "crew", 2, 1));
    }

    @Test
    void activities_that_fit_alone_but_not_together_before_capacity_ends_name_the_one_left_over() {
        var steps = List.of(new Resource.Step(0, 1), new Resource.Step(4, 0));
        var problem = new LevellingProblem(
                "site",
                List.of(new Resource("crew", Resource.Kind.RENEWABLE, steps)),
                List.of(work("one", 4, 1), work("two", 4, 1)),
                List.of());

        var answer = Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(10), 1);

        assertThat(answer).isInstanceOfSatisfying(Overbooked.class, overbooked -> {
            assertThat(overbooked.resource()).isEqualTo("crew");
            assertThat(overbooked.demand()).isEqualTo(1);
            assertThat(overbooked.capacity()).isZero();
        });
    }

    @Test
    void links_in_a_circle_are_named_in_order() {
        var problem = new LevellingProblem(
                "site",
                List.of(),
                List.of(work("free", 1, 0), work("a", 1, 0), work("b", 1, 0), work("c", 1, 0), work("after", 1, 0)),
                List.of(link(1, 2), link(2, 3), link(3, 1), link(3, 4)));

        var answer = Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(10), 1);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Circular.class,
                        circular -> assertThat(circular.activities())
                                .isIn(List.of("a", "b", "c"), List.of("b", "c", "a"), List.of("c", "a", "b")));
    }

    @Test
    void the_faster_mode_is_taken_only_where_what_it_uses_up_suffices() {
        var slow = new Mode(9, List.of());
        var fast = new Mode(2, List.of(new Demand(0, 6)));
        var activities = List.of(
                new Activity("one", 0, List.of(slow, fast)),
                new Activity("two", 0, List.of(new Mode(4, List.of()), new Mode(1, List.of(new Demand(0, 6))))));
        var problem =
                new LevellingProblem("works", List.of(Resource.usedUp("money", 10)), activities, List.of(link(0, 1)));

        var levelled = levelled(problem, Objective.MAKESPAN, 200);

        assertThat(levelled.value()).isEqualTo(6);
        assertThat(levelled.schedule().modes()).containsExactly(1, 0);
    }

    @Test
    void the_heavier_project_goes_first_where_delay_is_weighed() {
        var projects = List.of(new Project("light", 0, 4, 1), new Project("heavy", 0, 4, 5));
        var activities = List.of(
                new Activity("a", 0, new Mode(4, List.of(new Demand(0, 1)))),
                new Activity("b", 1, new Mode(4, List.of(new Demand(0, 1)))));
        var problem = new LevellingProblem(
                "both", projects, List.of(Resource.renewable("crew", 1)), List.of(), activities, List.of());

        var levelled = levelled(problem, Objective.PROJECT_DELAY, 100);

        assertThat(levelled.value()).isEqualTo(4);
        assertThat(levelled.schedule().starts()).containsExactly(4, 0);
    }

    @Test
    void a_due_activity_overtakes_where_delay_is_weighed() {
        var need = List.of(new Demand(0, 1));
        var activities = List.of(
                new Activity("long", 0, new Mode(7, need)),
                new Activity("due", 0, List.of(new Mode(2, need)), 0, 2, 3, Activity.ALWAYS));
        var problem = new LevellingProblem("site", List.of(Resource.renewable("crew", 1)), activities, List.of());

        var levelled = levelled(problem, Objective.WEIGHTED_DELAY, 100);

        assertThat(levelled.value()).isZero();
        assertThat(levelled.schedule().makespan()).isEqualTo(9);
    }

    @Test
    void somebody_who_has_the_skill_does_it_so_two_can_work_at_once() {
        var welders = List.of(0, 1);
        var modes = Mode.withOneOf(5, List.of(), welders, 1);
        var problem = new LevellingProblem(
                "hull",
                List.of(Resource.renewable("Ann", 1), Resource.renewable("Ben", 1)),
                List.of(new Activity("seam 1", 0, modes), new Activity("seam 2", 0, modes)),
                List.of());

        var levelled = levelled(problem, Objective.MAKESPAN, 200);

        assertThat(levelled.value()).isEqualTo(5);
    }

    @Test
    void an_equal_seed_gives_an_equal_schedule_and_no_more_schedules_than_allowed() {
        var problem = RandomProblems.of(5).next(Objective.MAKESPAN);

        var once = levelled(problem, Objective.MAKESPAN, 500);
        var again = levelled(problem, Objective.MAKESPAN, 500);

        assertThat(again).isEqualTo(once);
        assertThat(once.schedules()).isBetween(1L, 500L);
    }

    @Test
    void the_clock_of_the_caller_stops_a_search_after_the_first_schedule() {
        var problem = RandomProblems.of(6).next(Objective.MAKESPAN);

        var answer = Leveller.level(problem, Objective.MAKESPAN, Budget.ofTime(() -> 1), 1);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Levelled.class,
                        levelled -> assertThat(levelled.schedules()).isEqualTo(1));
    }

    private static Levelled levelled(LevellingProblem problem, Objective objective, long schedules) {
        var answer = Leveller.level(problem, objective, Budget.ofSchedules(schedules), 1);
        assertThat(answer).isInstanceOf(Levelled.class);
        var levelled = (Levelled) answer;
        assertThat(LevellingCheck.findings(problem, levelled.schedule())).isEmpty();
        assertThat(LevellingCheck.value(problem, levelled.schedule(), objective))
                .isEqualTo(levelled.value());
        return levelled;
    }

    private static Activity work(String name, int duration, int crew) {
        return new Activity(name, 0, new Mode(duration, crew == 0 ? List.of() : List.of(new Demand(0, crew))));
    }

    private static Precedence link(int from, int to) {
        return Precedence.finishToStart(from, to);
    }
}
