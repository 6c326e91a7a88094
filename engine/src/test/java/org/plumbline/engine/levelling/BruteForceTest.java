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

    @Test
    void a_successor_that_may_begin_before_its_predecessor_does_so_where_that_is_best() {
        var random = new SplittableRandom(9);
        for (int i = 0; i < 30; i++) {
            var links = List.of(
                    new Precedence(0, 2, Precedence.Kind.FINISH_START, -2 - random.nextInt(4)),
                    new Precedence(1, 3, Precedence.Kind.START_START, -1 - random.nextInt(3)),
                    new Precedence(0, 3, Precedence.Kind.FINISH_FINISH, random.nextInt(3) - 3));
            var made = problem(random);
            var problem = new LevellingProblem(
                    "leads", made.projects(), made.resources(), List.of(), made.activities(), links);
            for (var objective : Objective.values()) {
                var answer = (Levelled) Leveller.level(problem, objective, Budget.ofSchedules(10_000), i);

                assertThat(LevellingCheck.findings(problem, answer.schedule())).isEmpty();
                assertThat(answer.value())
                        .as("problem %d, %s: %s", i, objective, problem)
                        .isEqualTo(best(problem, objective));
                assertThat(answer.bound()).isLessThanOrEqualTo(answer.value());
            }
        }
    }

    @Test
    void smoothing_comes_near_the_evenest_of_all_schedules_that_are_as_good() {
        var random = new SplittableRandom(17);
        double reached = 0;
        double least = 0;
        for (int i = 0; i < 25; i++) {
            var problem = problem(random);
            var levelled = (Levelled) Leveller.level(problem, Objective.MAKESPAN, Budget.ofSchedules(3_000), i);

            double after = Smoothing.of(problem, levelled.schedule(), Objective.MAKESPAN)
                    .after();

            double evenest = evenest(problem, levelled.value());
            assertThat(after).as("problem %d: %s", i, problem).isBetween(evenest - 1e-9, 1.5 * evenest);
            reached += after;
            least += evenest;
        }
        assertThat(reached / least).isLessThan(1.05);
    }

    private static double evenest(LevellingProblem problem, long value) {
        double least = Double.POSITIVE_INFINITY;
        var starts = new int[SIZE];
        int all = (int) Math.pow(HORIZON, SIZE);
        for (int code = 0; code < all; code++) {
            int rest = code;
            for (int j = 0; j < SIZE; j++) {
                starts[j] = rest % HORIZON;
                rest /= HORIZON;
            }
            var schedule = schedule(problem, starts);
            if (schedule.makespan() <= value
                    && LevellingCheck.findings(problem, schedule).isEmpty()) {
                least = Math.min(least, unevenness(problem, schedule));
            }
        }
        return least;
    }

    /// Squared shares of the greatest capacity in use, summed.
    private static double unevenness(LevellingProblem problem, Schedule schedule) {
        double sum = 0;
        for (int r = 0; r < problem.resources().size(); r++) {
            double most = problem.resources().get(r).most();
            for (int time = 0; time < schedule.makespan(); time++) {
                int use = 0;
                for (int j = 0; j < SIZE; j++) {
                    boolean isAtWork = schedule.starts().get(j) <= time
                            && time < schedule.finishes().get(j);
                    for (var demand :
                            problem.activities().get(j).modes().getFirst().demands()) {
                        use += isAtWork && demand.resource() == r ? demand.units() : 0;
                    }
                }
                sum += use * use / most / most;
            }
        }
        return sum;
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
        var links = List.of(
                new Precedence(0, 2, Precedence.Kind.FINISH_START, random.nextInt(3) - 1),
                new Precedence(1, 3, Precedence.Kind.START_START, random.nextInt(3)));
        var projects = List.of(new Project("p", 0, 2, 1), new Project("q", 0, 3, 2));
        return new LevellingProblem("small", projects, resources, List.of(), activities, links);
    }
}
