package org.plumbline.engine.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.levelling.Levelling.Levelled;

/// Small problems in which every schedule is tried: capacity that changes, a resource that is away, lags, two projects
/// with due times. What holds and what it is worth is said by the independent check alone.
class BruteForceTest {
    private static final int HORIZON = 14;
    private static final int SIZE = 4;

    @Test
    void every_objective_reaches_the_best_of_all_schedules() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 40; i++) {
            var problem = problem(random);
            for (var objective : Objective.values()) {
                long best = best(problem, objective);

                var answer = (Levelled) Leveller.level(problem, objective, Budget.ofSchedules(3_000), i);

                assertThat(answer.value())
                        .as("problem %d, %s: %s", i, objective, problem)
                        .isEqualTo(best);
                assertThat(answer.bound())
                        .as("bound of problem %d, %s", i, objective)
                        .isLessThanOrEqualTo(best);
            }
        }
    }

    private static long best(LevellingProblem problem, Objective objective) {
        var starts = new int[SIZE];
        long best = Long.MAX_VALUE;
        int all = (int) Math.pow(HORIZON, SIZE);
        for (int code = 0; code < all; code++) {
            int rest = code;
            for (int j = 0; j < SIZE; j++) {
                starts[j] = rest % HORIZON;
                rest /= HORIZON;
            }
            var schedule = schedule(problem, starts);
            // What could not be better need not be checked.
            long value = LevellingCheck.value(problem, schedule, objective);
            if (value < best && LevellingCheck.findings(problem, schedule).isEmpty()) {
                best = value;
            }
        }
        return best;
    }

    private static Schedule schedule(LevellingProblem problem, int[] starts) {
        var begin = new ArrayList<Integer>();
        var end = new ArrayList<Integer>();
        var modes = new ArrayList<Integer>();
        for (int j = 0; j < SIZE; j++) {
            begin.add(starts[j]);
            end.add(starts[j] + problem.activities().get(j).modes().getFirst().duration());
            modes.add(0);
        }
        return new Schedule(begin, end, modes);
    }

    private static LevellingProblem problem(SplittableRandom random) {
        var steps = new ArrayList<>(List.of(new Resource.Step(0, 1 + random.nextInt(2))));
        int away = 1 + random.nextInt(3);
        steps.add(new Resource.Step(away, random.nextInt(2)));
        steps.add(new Resource.Step(away + 1 + random.nextInt(2), 2));
        var resources = List.of(new Resource("crew", Resource.Kind.RENEWABLE, steps), Resource.renewable("crane", 1));
        var activities = new ArrayList<Activity>();
        for (int j = 0; j < SIZE; j++) {
            var crane = random.nextBoolean() ? List.of(new Demand(1, 1)) : List.<Demand>of();
            var demands = new ArrayList<>(crane);
            demands.add(new Demand(0, 1 + random.nextInt(2)));
            var mode = new Mode(1 + random.nextInt(2), demands);
            Integer due = random.nextBoolean() ? 1 + random.nextInt(5) : null;
            activities.add(new Activity(
                    "a" + j, j % 2, List.of(mode), random.nextInt(2), due, 1 + random.nextInt(3), Activity.ALWAYS));
        }
        // No successor may begin before its predecessor: see "Not done" in docs/design/levelling.md.
        var links = List.of(
                new Precedence(0, 2, Precedence.Kind.FINISH_START, random.nextInt(3) - 1),
                new Precedence(1, 3, Precedence.Kind.START_START, random.nextInt(3)));
        var projects = List.of(new Project("p", 0, 2, 1), new Project("q", 0, 3, 2));
        return new LevellingProblem("small", projects, resources, List.of(), activities, links);
    }
}
