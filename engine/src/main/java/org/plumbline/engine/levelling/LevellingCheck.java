package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Proves a schedule against the problem as it was stated: times, links, working time and capacity are looked at unit
/// by
/// unit, and the objective is computed again. Shares no code with the search and is as plain as it is slow.
public final class LevellingCheck {
    private static final int MOST_FINDINGS = 100;

    private final LevellingProblem problem;
    private final Schedule schedule;
    private final List<String> findings = new ArrayList<>();

    private LevellingCheck(LevellingProblem problem, Schedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
    }

    /// @return what is wrong, one sentence each, at most 100; empty where everything holds
    public static List<String> findings(LevellingProblem problem, Schedule schedule) {
        var check = new LevellingCheck(problem, schedule);
        if (check.isComplete()) {
            check.times();
            check.links();
            check.renewable();
            check.usedUp();
        }
        return List.copyOf(check.findings.subList(0, Math.min(MOST_FINDINGS, check.findings.size())));
    }

    /// @return the objective of a schedule, from the problem alone
    public static long value(LevellingProblem problem, Schedule schedule, Objective objective) {
        var check = new LevellingCheck(problem, schedule);
        return switch (objective) {
            case MAKESPAN -> check.makespan();
            case PROJECT_DELAY -> check.projectDelay(true);
            case WEIGHTED_DELAY -> check.projectDelay(false) + check.activityDelay();
        };
    }

    private boolean isComplete() {
        int size = problem.activities().size();
        boolean complete = schedule.starts().size() == size
                && schedule.finishes().size() == size
                && schedule.modes().size() == size;
        if (!complete) {
            findings.add("%d activities, but %d starts, %d finishes and %d modes"
                    .formatted(
                            size,
                            schedule.starts().size(),
                            schedule.finishes().size(),
                            schedule.modes().size()));
            return false;
        }
        for (int i = 0; i < size; i++) {
            int mode = schedule.modes().get(i);
            if (mode < 0 || mode >= problem.activities().get(i).modes().size()) {
                findings.add("%s has no mode %d".formatted(name(i), mode));
            }
        }
        return findings.isEmpty();
    }

    private void times() {
        for (int i = 0; i < problem.activities().size(); i++) {
            var activity = problem.activities().get(i);
            int release = Math.max(
                    activity.release(),
                    problem.projects().get(activity.project()).release());
            int start = schedule.starts().get(i);
            int finish = schedule.finishes().get(i);
            if (start < release) {
                findings.add("%s starts at %d, before its release %d".formatted(name(i), start, release));
            }
            int worked = 0;
            for (int t = start; t < finish; t++) {
                worked += works(i, t) ? 1 : 0;
            }
            int duration = mode(i).duration();
            if (worked != duration || finish < start) {
                findings.add("%s works %d units from %d to %d, needs %d"
                        .formatted(name(i), worked, start, finish, duration));
            }
            if (duration > 0 && (!works(i, start) || !works(i, finish - 1))) {
                findings.add("%s starts or finishes in a break, %d to %d".formatted(name(i), start, finish));
            }
        }
    }

    private boolean works(int i, int time) {
        int which = problem.activities().get(i).workingTime();
        if (which == Activity.ALWAYS) {
            return true;
        }
        for (var pause : problem.workingTimes().get(which).breaks()) {
            if (time >= pause.from() && time < pause.until()) {
                return false;
            }
        }
        return true;
    }

    private void links() {
        for (var link : problem.links()) {
            int drives = switch (link.kind()) {
                case FINISH_START, FINISH_FINISH -> schedule.finishes().get(link.from());
                case START_START, START_FINISH -> schedule.starts().get(link.from());
            };
            int driven = switch (link.kind()) {
                case FINISH_START, START_START -> schedule.starts().get(link.to());
                case FINISH_FINISH, START_FINISH -> schedule.finishes().get(link.to());
            };
            if (driven < drives + link.lag()) {
                findings.add("%s -> %s (%s, lag %d) is broken: %d after %d"
                        .formatted(name(link.from()), name(link.to()), link.kind(), link.lag(), driven, drives));
            }
        }
    }

    /// Adds up what is held in each unit of time.
    private void renewable() {
        var held = new ArrayList<TreeMap<Integer, Long>>();
        for (int r = 0; r < problem.resources().size(); r++) {
            held.add(new TreeMap<>());
        }
        for (int i = 0; i < problem.activities().size(); i++) {
            for (int t = schedule.starts().get(i); t < schedule.finishes().get(i); t++) {
                for (var demand : works(i, t) ? mode(i).demands() : List.<Demand>of()) {
                    held.get(demand.resource()).merge(t, (long) demand.units(), Long::sum);
                }
            }
        }
        for (int r = 0; r < held.size(); r++) {
            var resource = problem.resources().get(r);
            if (resource.kind() == Resource.Kind.RENEWABLE) {
                held.get(r).forEach((time, units) -> {
                    if (units > capacity(resource, time)) {
                        findings.add("%s has %d at %d, %d are held"
                                .formatted(resource.name(), capacity(resource, time), time, units));
                    }
                });
            }
        }
    }

    private static int capacity(Resource resource, int time) {
        int units = 0;
        for (var step : resource.steps()) {
            units = step.from() <= time ? step.units() : units;
        }
        return units;
    }

    private void usedUp() {
        var used = new long[problem.resources().size()];
        for (int i = 0; i < problem.activities().size(); i++) {
            for (var demand : mode(i).demands()) {
                used[demand.resource()] += demand.units();
            }
        }
        for (int r = 0; r < used.length; r++) {
            var resource = problem.resources().get(r);
            int total = resource.steps().getFirst().units();
            if (resource.kind() == Resource.Kind.USED_UP && used[r] > total) {
                findings.add("%s has %d in total, %d are used".formatted(resource.name(), total, used[r]));
            }
        }
    }

    private long makespan() {
        int last = 0;
        for (int finish : schedule.finishes()) {
            last = Math.max(last, finish);
        }
        return last;
    }

    private long projectDelay(boolean withUnstatedDue) {
        long sum = 0;
        for (int p = 0; p < problem.projects().size(); p++) {
            var project = problem.projects().get(p);
            var stated = project.due();
            if (stated == null && !withUnstatedDue) {
                continue;
            }
            int due = stated == null ? UnlimitedFinish.of(problem, p) : stated;
            int last = 0;
            for (int i = 0; i < problem.activities().size(); i++) {
                if (problem.activities().get(i).project() == p) {
                    last = Math.max(last, schedule.finishes().get(i));
                }
            }
            sum += (long) project.weight() * Math.max(0, last - due);
        }
        return sum;
    }

    private long activityDelay() {
        long sum = 0;
        for (int i = 0; i < problem.activities().size(); i++) {
            var activity = problem.activities().get(i);
            var due = activity.due();
            if (due != null) {
                sum += (long) activity.weight()
                        * Math.max(0, schedule.finishes().get(i) - due);
            }
        }
        return sum;
    }

    private Mode mode(int i) {
        return problem.activities().get(i).modes().get(schedule.modes().get(i));
    }

    private String name(int i) {
        return problem.activities().get(i).name();
    }
}
