package org.plumbline.engine.network;

import java.util.Arrays;
import org.plumbline.engine.calendar.WorkCalendar;

/// The forward and the backward pass over the flat arrays.
///
/// Both are one sweep: forward, a node's start is the greatest of its bounds; backward, each node lowers the late start
/// of its predecessors. Links between calendars lead over the clock. Their backward form is the exact inverse bound of
/// the forward one: the late start of the predecessor is the latest that does not push the successor beyond its own.
/// Cost: some nanoseconds a task, bound by memory; no allocation beyond the results.
final class Passes {
    private final Flat flat;
    private final WorkCalendar[] calendars;

    Passes(Flat flat) {
        this.flat = flat;
        calendars = flat.calendars.toArray(WorkCalendar[]::new);
    }

    /// Fills the early starts, one more than nodes.
    ///
    /// @return when each project finishes at the earliest, as moments
    int[] forward(int[] early) {
        early[flat.nodes] = Flat.NEVER;
        var finish = new int[flat.projects];
        Arrays.fill(finish, TaskRules.NONE);
        int next = 0;
        for (int run = 0; run < flat.runs; run++) {
            int at = flat.runFrom[run];
            int end = flat.runFrom[run + 1];
            int start = flat.runStart[run];
            int last = Flat.NEVER;
            while (at < end) {
                int stop = Math.min(end, flat.special[next]);
                last = Math.max(last, forward(early, at, stop, start));
                if (stop < end) {
                    early[stop] = earliest(early, next++);
                    last = Math.max(last, early[stop] + flat.duration[stop]);
                    stop++;
                }
                at = stop;
            }
            int project = flat.runProject[run];
            finish[project] = Math.max(finish[project], calendars[flat.runCalendar[run]].finishAt(last));
        }
        return finish;
    }

    private int forward(int[] early, int from, int to, int start) {
        var link = flat.link;
        var duration = flat.duration;
        int last = Flat.NEVER;
        for (int i = from; i < to; i++) {
            int one = early[link[4 * i]] + link[4 * i + 1];
            int other = early[link[4 * i + 2]] + link[4 * i + 3];
            int at = Math.max(start, Math.max(one, other));
            early[i] = at;
            last = Math.max(last, at + duration[i]);
        }
        return last;
    }

    private int earliest(int[] early, int special) {
        int node = flat.special[special];
        if (flat.pinned[special] != Flat.OPEN) {
            return flat.pinned[special];
        }
        int at = flat.anyOf[special] ? Flat.OPEN : flat.low[special];
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            int bound = bound(slot, node, early[flat.slotNode[slot]]);
            at = flat.anyOf[special] ? Math.min(at, bound) : Math.max(at, bound);
        }
        return Math.min(at, flat.cap[special]);
    }

    /// The earliest start that a link leaves its successor.
    int bound(int slot, int node, int start) {
        int lag = flat.slotLag[slot];
        if (flat.slotKind[slot] == Flat.WEIGHT) {
            return start + lag;
        }
        var type = LinkType.of(flat.slotKind[slot]);
        int before = flat.slotNode[slot];
        var from = calendars[flat.calendar[before]];
        int time = type.isFromFinish() ? from.finishAt(start + flat.duration[before]) : from.startAt(start);
        var to = calendars[flat.calendar[node]];
        var by = calendars[flat.slotCalendar[slot]];
        int at;
        if (lag == 0) {
            at = to.workAt(time);
        } else if (by == to) {
            at = to.workAt(time) + lag;
        } else {
            at = to.workAt(by.finishAt(by.workAt(time) + lag));
        }
        return type.isToFinish() ? at - flat.duration[node] : at;
    }

    /// The latest start of a predecessor that leaves the successor its own: `bound(slot, node, s) <= start` exactly for
    /// every `s` up to it.
    int latest(int slot, int node, int start) {
        int lag = flat.slotLag[slot];
        if (flat.slotKind[slot] == Flat.WEIGHT) {
            return start - lag;
        }
        var type = LinkType.of(flat.slotKind[slot]);
        int before = flat.slotNode[slot];
        var from = calendars[flat.calendar[before]];
        var to = calendars[flat.calendar[node]];
        var by = calendars[flat.slotCalendar[slot]];
        int at = type.isToFinish() ? start + flat.duration[node] : start;
        int time;
        if (lag == 0) {
            time = to.startAt(at);
        } else if (by == to) {
            time = to.startAt(at - lag);
        } else {
            time = by.startAt(by.workAt(to.startAt(at)) - lag);
        }
        return type.isFromFinish() ? from.workAt(time) - flat.duration[before] : from.workAt(time + 1) - 1;
    }

    /// Fills the late starts, one more than nodes.
    ///
    /// @param finish when each project has to be done, as moments
    void backward(int[] early, int[] late, int[] finish) {
        Arrays.fill(late, Flat.OPEN);
        int next = flat.specials - 1;
        for (int run = flat.runs - 1; run >= 0; run--) {
            int from = flat.runFrom[run];
            int end = flat.runFrom[run + 1];
            int done = calendars[flat.runCalendar[run]].workAt(finish[flat.runProject[run]]);
            while (end > from) {
                int stop = next < 0 ? from : Math.max(from, flat.special[next] + 1);
                backward(late, stop, end, done);
                end = stop;
                if (next >= 0 && flat.special[next] == stop - 1 && stop > from) {
                    release(early, late, next--, done);
                    end--;
                }
            }
        }
    }

    private void backward(int[] late, int from, int to, int done) {
        var link = flat.link;
        var duration = flat.duration;
        for (int i = to - 1; i >= from; i--) {
            int at = Math.min(late[i], done - duration[i]);
            late[i] = at;
            int one = link[4 * i];
            late[one] = Math.min(late[one], at - link[4 * i + 1]);
            int other = link[4 * i + 2];
            late[other] = Math.min(late[other], at - link[4 * i + 3]);
        }
    }

    private void release(int[] early, int[] late, int special, int done) {
        int node = flat.special[special];
        int at = Math.min(Math.min(late[node], done - flat.duration[node]), flat.high[special]);
        if (flat.latePinned[special] != Flat.OPEN) {
            at = flat.latePinned[special];
        }
        late[node] = at;
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            int before = flat.slotNode[slot];
            // Of several that may come first, only those that do are held to it.
            if (!flat.anyOf[special] || bound(slot, node, early[before]) == early[node]) {
                late[before] = Math.min(late[before], latest(slot, node, at));
            }
        }
    }

    /// By how much each node may move before it moves a successor or the finish of its project.
    int[] freeFloat(int[] early, int[] finish) {
        var latest = new int[flat.nodes + 1];
        Arrays.fill(latest, Flat.OPEN);
        for (int run = 0; run < flat.runs; run++) {
            int done = calendars[flat.runCalendar[run]].workAt(finish[flat.runProject[run]]);
            for (int i = flat.runFrom[run]; i < flat.runFrom[run + 1]; i++) {
                latest[i] = Math.min(latest[i], done - flat.duration[i]);
                for (int side = 0; side < 4; side += 2) {
                    int before = flat.link[4 * i + side];
                    latest[before] = Math.min(latest[before], early[i] - flat.link[4 * i + side + 1]);
                }
            }
        }
        for (int special = 0; special < flat.specials; special++) {
            int node = flat.special[special];
            for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
                int before = flat.slotNode[slot];
                latest[before] = Math.min(latest[before], latest(slot, node, early[node]));
            }
        }
        for (int i = 0; i < flat.nodes; i++) {
            latest[i] -= early[i];
        }
        return latest;
    }
}
