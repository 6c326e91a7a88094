package org.plumbline.app.demo.world;

import java.util.Comparator;
import java.util.List;
import org.plumbline.app.demo.world.Plan.Relation;

/// Tasks and links of one outline, each task after all it waits for; milestones last 0 days.
///
/// @param tasks leaves only; summaries are spans of them
/// @param links by index of the tasks, kept in the order of the waiting task so that one pass dates them all
record Network(List<Summary> summaries, List<Leaf> tasks, List<Wait> links) {

    Network {
        links = links.stream().sorted(Comparator.comparingInt(Wait::to)).toList();
    }

    /// A summary line; `parent` is its index among the summaries, -1 at the top.
    record Summary(String wbs, String name, int parent) {}

    /// A task or milestone below a summary.
    record Leaf(String wbs, String name, int summary, int days, String role) {
        boolean isMilestone() {
            return days == 0;
        }
    }

    /// Task `to` waits for task `from`.
    record Wait(int from, int to, Relation relation, int lagDays) {}

    int[] days() {
        return tasks.stream().mapToInt(Leaf::days).toArray();
    }

    /// Earliest first working day of each task when each lasts `days`.
    int[] starts(int[] days) {
        var starts = new int[days.length];
        for (var link : links) {
            var bound = switch (link.relation()) {
                case FINISH_START -> starts[link.from()] + days[link.from()] + link.lagDays();
                case START_START -> starts[link.from()] + link.lagDays();
                case FINISH_FINISH -> starts[link.from()] + days[link.from()] + link.lagDays() - days[link.to()];
            };
            starts[link.to()] = Math.max(starts[link.to()], bound);
        }
        return starts;
    }

    /// Which tasks may not start a day later without moving the end (F38).
    boolean[] critical(int[] days) {
        var starts = starts(days);
        var latest = new int[days.length];
        var length = length(days);
        for (var i = 0; i < days.length; i++) {
            latest[i] = length - days[i];
        }
        for (var link : links.reversed()) {
            var from = link.from();
            var bound = switch (link.relation()) {
                case FINISH_START -> latest[link.to()] - link.lagDays() - days[from];
                case START_START -> latest[link.to()] - link.lagDays();
                case FINISH_FINISH -> latest[link.to()] + days[link.to()] - link.lagDays() - days[from];
            };
            latest[from] = Math.min(latest[from], bound);
        }
        var critical = new boolean[days.length];
        for (var i = 0; i < days.length; i++) {
            critical[i] = latest[i] == starts[i];
        }
        return critical;
    }

    /// Working days from the first to the last.
    int length(int[] days) {
        var starts = starts(days);
        var length = 0;
        for (var i = 0; i < days.length; i++) {
            length = Math.max(length, starts[i] + days[i]);
        }
        return length;
    }

    /// The same network with durations and lags multiplied; every task keeps at least one day.
    Network stretched(double factor) {
        var leaves = tasks.stream()
                .map(t -> new Leaf(t.wbs, t.name, t.summary, stretch(t.days, factor), t.role))
                .toList();
        var waits = links.stream()
                .map(l -> new Wait(l.from, l.to, l.relation, (int) Math.round(l.lagDays * factor)))
                .toList();
        return new Network(summaries, leaves, waits);
    }

    private static int stretch(int days, double factor) {
        return days == 0 ? 0 : Math.max(1, (int) Math.round(days * factor));
    }

    /// Stretched so that it just fits into `length` working days.
    Network fittedTo(int length) {
        var low = 0.05;
        var high = 8.0;
        for (var i = 0; i < 30; i++) {
            var middle = (low + high) / 2;
            var tried = stretched(middle);
            var fits = tried.length(tried.days()) <= length;
            low = fits ? middle : low;
            high = fits ? high : middle;
        }
        return stretched(low);
    }
}
