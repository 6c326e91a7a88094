package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.network.NetworkResult.Finding;

/// Values that cannot be computed with, remembered until all of them can be reported together.
final class Findings {
    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void add(int task, String what, String why) {
        if (all.size() < MOST) {
            all.add(new Finding(task, what, why));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean isAny() {
        return !all.isEmpty();
    }

    void forget() {
        all.clear();
    }

    boolean time(int task, String what, int minute) {
        boolean known = minute >= Moment.FIRST && minute < Moment.LAST;
        if (!known) {
            add(task, what, "must lie in the years 1600 to 2999, was minute %d".formatted(minute));
        }
        return known;
    }

    int length(int task, String what, int minutes, int least) {
        if (minutes < least || minutes > NetworkBuilder.LONGEST) {
            add(
                    task,
                    what,
                    "must lie within %d and %d minutes, was %d".formatted(least, NetworkBuilder.LONGEST, minutes));
            return 0;
        }
        return minutes;
    }

    int calendar(int task, int number, int count) {
        if (number < 0 || number >= count) {
            add(task, "calendar", "%d is not one of the %d calendars".formatted(number, count));
            return 0;
        }
        return number;
    }

    boolean known(int task, int count) {
        boolean known = task >= 0 && task < count;
        if (!known) {
            add(-1, "task", "%d is not one of the %d tasks".formatted(task, count));
        }
        return known;
    }

    /// A summary must not be part of itself: whoever goes up from it arrives at no summary within as many steps as
    /// there
    /// are tasks.
    void outline(int @Nullable [] parent, int tasks) {
        if (parent == null) {
            return;
        }
        var sound = new boolean[tasks];
        for (int task = 0; task < tasks; task++) {
            int steps = 0;
            int at = task;
            while (at >= 0 && !sound[at] && steps++ <= tasks) {
                at = parent[at];
            }
            if (at >= 0 && !sound[at]) {
                add(task, "summary", "is part of itself; take it out of one of the summaries above it");
                return;
            }
            for (int up = task; up >= 0 && !sound[up]; up = parent[up]) {
                sound[up] = true;
            }
        }
    }
}
