package org.plumbline.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.engine.calendar.Samples;
import org.plumbline.engine.calendar.WorkCalendar;

/// The earliest starts found without any of the engine's arithmetic: working minutes are counted one by one, bounds are
/// applied until nothing moves any more. Only for plans of some days without pinned tasks.
final class Oracle {
    private static final int FROM = RandomPlans.START - 4 * 1440;
    private static final int LENGTH = 60 * 1440;

    private final Network network;
    private final Map<WorkCalendar, int[]> counts = new HashMap<>();
    /// Work before the start of each task, counted in its own calendar.
    final int[] start;

    Oracle(Network network) {
        this.network = network;
        start = new int[network.tasks()];
        Arrays.fill(start, Integer.MIN_VALUE);
    }

    /// Finds the earliest starts when one task may not start before a count of its own calendar.
    Oracle solve(int delayed, int count) {
        for (int task = 0; task < start.length; task++) {
            start[task] = floor(task);
        }
        if (delayed >= 0) {
            start[delayed] = Math.max(start[delayed], count);
        }
        for (boolean moved = true; moved; ) {
            moved = false;
            for (int link = 0; link < network.links(); link++) {
                int after = network.successor(link);
                int bound = bound(link);
                moved |= bound > start[after];
                start[after] = Math.max(start[after], bound);
            }
        }
        return this;
    }

    private int floor(int task) {
        var rules = network.rules(task);
        int at = Integer.MIN_VALUE;
        if (rules != null && rules.startNoEarlier != TaskRules.NONE) {
            at = Math.max(at, count(network.calendar(task), rules.startNoEarlier));
        }
        if (rules != null && rules.finishNoEarlier != TaskRules.NONE) {
            at = Math.max(at, count(network.calendar(task), rules.finishNoEarlier) - network.duration(task));
        }
        if (at == Integer.MIN_VALUE) {
            at = count(network.calendar(task), network.projectStart(network.project(task)));
        }
        return at;
    }

    private int bound(int link) {
        int before = network.predecessor(link);
        int after = network.successor(link);
        var type = network.linkType(link);
        int time = type.isFromFinish()
                ? done(network.calendar(before), start[before] + network.duration(before))
                : begins(network.calendar(before), start[before]);
        if (network.lag(link) != 0) {
            var by = network.lagCalendar(link);
            int count = count(by, time) + network.lag(link);
            // In the successor's own calendar a lag is mere counting, without a way over the clock.
            if (by == network.calendar(after)) {
                return type.isToFinish() ? count - network.duration(after) : count;
            }
            time = done(by, count);
        }
        int count = count(network.calendar(after), time);
        return type.isToFinish() ? count - network.duration(after) : count;
    }

    /// When the last task is done.
    int finish() {
        int finish = Integer.MIN_VALUE;
        for (int task = 0; task < start.length; task++) {
            finish = Math.max(finish, done(network.calendar(task), start[task] + network.duration(task)));
        }
        return finish;
    }

    /// Working minutes before a time, from a day long before the project.
    int count(WorkCalendar calendar, int time) {
        return counts(calendar)[time - FROM];
    }

    private int begins(WorkCalendar calendar, int count) {
        var counts = counts(calendar);
        int at = 0;
        while (counts[at + 1] <= count) {
            at++;
        }
        return FROM + at;
    }

    private int done(WorkCalendar calendar, int count) {
        var counts = counts(calendar);
        int at = 0;
        while (counts[at] < count) {
            at++;
        }
        return FROM + at;
    }

    private int[] counts(WorkCalendar calendar) {
        return counts.computeIfAbsent(calendar, key -> {
            var counts = new int[LENGTH];
            for (int minute = 1; minute < LENGTH; minute++) {
                counts[minute] = counts[minute - 1] + (Samples.works(key, FROM + minute - 1) ? 1 : 0);
            }
            return counts;
        });
    }
}
