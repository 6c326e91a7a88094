package org.plumbline.engine.levelling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A problem in arrays over renumbered activities, as the passes need it; made once, never changed.
final class Flat {
    final LevellingProblem problem;
    final int size;

    /// The position in the problem of each renumbered activity.
    final int[] original;

    final Links links;
    final Packing packing;
    final Capacity capacity;

    /// By activity, no start before; its project's release included.
    final int[] release;

    final int[] project;
    final int[] modes;

    /// Working times by activity, all null where no activity ever pauses.
    final Clock[] clocks;

    /// True where at least one activity pauses.
    final boolean pauses;

    /// Positions of the resources that are used up.
    final int[] usedUp;

    /// Beyond this moment nothing that fits at all can be found not to fit.
    final int horizon;

    Flat(LevellingProblem problem) {
        this.problem = problem;
        this.original = order(problem);
        this.size = problem.activities().size();
        if (original.length < size) {
            throw new IllegalArgumentException("the links of %s go in a circle".formatted(problem.name()));
        }
        var number = new int[size];
        for (int j = 0; j < size; j++) {
            number[original[j]] = j;
        }
        links = new Links(problem.links(), number);
        packing = new Packing(problem.resources());
        release = new int[size];
        project = new int[size];
        modes = new int[size];
        clocks = new Clock[size];
        var shared = problem.workingTimes().stream().map(Clock::new).toArray(Clock[]::new);
        boolean anyPause = false;
        for (int j = 0; j < size; j++) {
            var activity = activity(j);
            project[j] = activity.project();
            release[j] = Math.max(
                    activity.release(),
                    problem.projects().get(activity.project()).release());
            modes[j] = activity.modes().size();
            clocks[j] = activity.workingTime() == Activity.ALWAYS ? Clock.ALWAYS : shared[activity.workingTime()];
            anyPause |= clocks[j] != Clock.ALWAYS;
        }
        pauses = anyPause;
        usedUp = usedUp(problem.resources());
        horizon = horizon();
        capacity = new Capacity(problem.resources(), packing);
    }

    Activity activity(int j) {
        return problem.activities().get(original[j]);
    }

    boolean hasModes() {
        for (int count : modes) {
            if (count > 1) {
                return true;
            }
        }
        return false;
    }

    private static int[] usedUp(List<Resource> resources) {
        var found = new ArrayList<Integer>();
        for (int r = 0; r < resources.size(); r++) {
            if (resources.get(r).kind() == Resource.Kind.USED_UP) {
                found.add(r);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Everything one after the other, after every release, break and step.
    private int horizon() {
        long sum = 1;
        int last = 0;
        for (int j = 0; j < size; j++) {
            int longest = 0;
            for (var mode : activity(j).modes()) {
                longest = Math.max(longest, mode.duration());
            }
            sum += longest;
            last = Math.max(last, release[j]);
        }
        for (int e = 0; e < links.size(); e++) {
            sum += Math.max(0, links.lag[e]);
        }
        for (var time : problem.workingTimes()) {
            last = time.breaks().isEmpty()
                    ? last
                    : Math.max(last, time.breaks().getLast().until());
        }
        for (var resource : problem.resources()) {
            last = Math.max(last, resource.steps().getLast().from());
        }
        if (sum + last > Integer.MAX_VALUE / 4) {
            throw new IllegalArgumentException(
                    "%s lasts up to %d units of time, which is too fine a grid".formatted(problem.name(), sum + last));
        }
        return (int) (sum + last);
    }

    /// Activities so that predecessors come first, by position where free; those on a circle and behind it are missing.
    static int[] order(LevellingProblem problem) {
        int size = problem.activities().size();
        var open = new int[size];
        var successors = new ArrayList<List<Integer>>(size);
        for (int i = 0; i < size; i++) {
            successors.add(new ArrayList<>(4));
        }
        for (var link : problem.links()) {
            open[link.to()]++;
            successors.get(link.from()).add(link.to());
        }
        var ready = new ArrayDeque<Integer>();
        for (int i = 0; i < size; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        var order = new int[size];
        int count = 0;
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order[count++] = next;
            for (int successor : successors.get(next)) {
                if (--open[successor] == 0) {
                    ready.add(successor);
                }
            }
        }
        return count == size ? order : java.util.Arrays.copyOf(order, count);
    }
}
