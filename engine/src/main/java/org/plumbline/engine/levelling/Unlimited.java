package org.plumbline.engine.levelling;

/// Times with unlimited resources, each activity in its shortest mode: no schedule has a start or finish before these.
final class Unlimited {
    /// Earliest start and finish by activity; apart, since a link to the finish moves only that.
    final int[] start;

    final int[] finish;

    /// Least time from the start of an activity to the end of everything, pauses left out.
    final int[] tail;

    final int[] shortest;
    private final int[] longest;
    final int makespan;

    Unlimited(Flat flat) {
        start = flat.release.clone();
        finish = new int[flat.size];
        tail = new int[flat.size];
        shortest = new int[flat.size];
        longest = new int[flat.size];
        for (int j = 0; j < flat.size; j++) {
            shortest[j] = Integer.MAX_VALUE;
            for (var mode : flat.activity(j).modes()) {
                shortest[j] = Math.min(shortest[j], mode.duration());
                longest[j] = Math.max(longest[j], mode.duration());
            }
        }
        forwards(flat);
        int last = 0;
        for (int f : finish) {
            last = Math.max(last, f);
        }
        makespan = last;
        backwards(flat);
    }

    private void forwards(Flat flat) {
        var links = flat.links;
        for (int j = 0; j < flat.size; j++) {
            for (int e = links.into[j]; e < links.into[j + 1]; e++) {
                var kind = links.kind(e);
                int i = links.from[e];
                int least = (kind.fromStart() ? start[i] : finish[i]) + links.lag[e];
                if (kind.toStart()) {
                    start[j] = Math.max(start[j], least);
                } else {
                    finish[j] = Math.max(finish[j], least);
                }
            }
            int from = shortest[j] == 0 ? start[j] : flat.clocks[j].next(start[j]);
            finish[j] = Math.max(finish[j], flat.clocks[j].finish(from, shortest[j]));
        }
    }

    private void backwards(Flat flat) {
        var links = flat.links;
        for (int j = flat.size - 1; j >= 0; j--) {
            tail[j] = shortest[j];
            for (int i = links.outOf[j]; i < links.outOf[j + 1]; i++) {
                int e = links.link[i];
                int k = links.to[e];
                var kind = links.kind(e);
                int between = (kind.fromStart() ? 0 : shortest[j]) + links.lag[e] - (kind.toStart() ? 0 : longest[k]);
                tail[j] = Math.max(tail[j], between + tail[k]);
            }
        }
    }

    /// By activity, latest start that keeps the end of everything.
    int[] latestStarts() {
        var latest = new int[tail.length];
        for (int j = 0; j < latest.length; j++) {
            latest[j] = Math.max(start[j], makespan - tail[j]);
        }
        return latest;
    }
}
