package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Levelling where links let a successor begin before its predecessor.
///
/// Schedules are made in an order in which predecessors come first, each as early as it can. So a predecessor would
/// always take a resource that its successor could use better before it. Whatever schedule is best, it is found once
/// the predecessors of such links are held back to where they lie in it: half of the budget looks for these times, from
/// the best schedule known, one or two predecessors at a time.
final class Leads {
    private static final int MOST_ROUNDS = 300;

    /// Schedules that one round needs at least.
    private static final int LEAST = 15;

    private final LevellingProblem problem;
    private final List<Integer> overtaken = new ArrayList<>();

    Leads(LevellingProblem problem) {
        this.problem = problem;
        for (var link : problem.links()) {
            if (mayBeOvertaken(link) && !overtaken.contains(link.from())) {
                overtaken.add(link.from());
            }
        }
    }

    /// Whether any successor may begin before its predecessor.
    boolean areAny() {
        return !overtaken.isEmpty();
    }

    private boolean mayBeOvertaken(Precedence link) {
        int before = problem.activities().get(link.from()).modes().stream()
                .mapToInt(Mode::duration)
                .min()
                .orElse(0);
        int after = problem.activities().get(link.to()).modes().stream()
                .mapToInt(Mode::duration)
                .max()
                .orElse(0);
        int fromStart = link.kind().fromStart() ? 0 : before;
        int toStart = link.kind().toStart() ? 0 : after;
        return fromStart + link.lag() - toStart < 0;
    }

    Levelling level(Objective objective, Budget budget, long seed) {
        var first = Leveller.plainly(problem, objective, part(budget, 0, 0.5), seed);
        if (!(first instanceof Levelling.Levelled best)) {
            return first;
        }
        var random = new SplittableRandom(seed);
        var held = new int[problem.activities().size()];
        int rounds = (int) Math.min(MOST_ROUNDS, budget.schedules() / 2 / LEAST);
        for (int round = 0; round < rounds && best.value() > best.bound() && !budget.isOver(); round++) {
            double from = 0.5 + 0.5 * round / rounds;
            var tried = held.clone();
            hold(tried, best.schedule(), random);
            var answer =
                    Leveller.plainly(holding(tried), objective, part(budget, from, from + 0.5 / rounds), seed + round);
            if (answer instanceof Levelling.Levelled other) {
                long value = LevellingCheck.value(problem, other.schedule(), objective);
                held = value <= best.value() ? tried : held;
                best = better(best, other, value);
            }
        }
        return best;
    }

    private static Levelling.Levelled better(Levelling.Levelled best, Levelling.Levelled other, long value) {
        boolean isBetter = value < best.value();
        return new Levelling.Levelled(
                isBetter ? other.schedule() : best.schedule(),
                Math.min(value, best.value()),
                best.bound(),
                best.criticalPath(),
                best.schedules() + other.schedules());
    }

    /// The part of a budget between two shares of it.
    private static Budget part(Budget budget, double from, double to) {
        long schedules = budget.schedules() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(1, (long) (budget.schedules() * (to - from)));
        return new Budget(schedules, () -> (budget.spent().getAsDouble() - from) / (to - from));
    }

    /// Holds one or two overtaken activities back to a time at which something begins or ends, or lets them go.
    private void hold(int[] held, Schedule schedule, SplittableRandom random) {
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            int activity = overtaken.get(random.nextInt(overtaken.size()));
            int other = random.nextInt(held.length);
            held[activity] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> schedule.starts().get(other);
                case 2 -> schedule.finishes().get(other);
                default -> random.nextInt(schedule.makespan() + 1);
            };
        }
    }

    private LevellingProblem holding(int[] held) {
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < held.length; i++) {
            var of = problem.activities().get(i);
            activities.add(
                    held[i] <= of.release()
                            ? of
                            : new Activity(
                                    of.name(),
                                    of.project(),
                                    of.modes(),
                                    held[i],
                                    of.due(),
                                    of.weight(),
                                    of.workingTime()));
        }
        return new LevellingProblem(
                problem.name(),
                problem.projects(),
                problem.resources(),
                problem.workingTimes(),
                activities,
                problem.links());
    }
}
