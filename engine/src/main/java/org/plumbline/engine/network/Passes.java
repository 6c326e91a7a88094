package org.plumbline.engine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;

/// The forward and the backward pass over the flat arrays.
///
/// Both are one sweep: forward, a node's start is the greatest of its bounds; backward, each node lowers the late start
/// of its predecessors. Links between calendars lead over the clock. Their backward form is the exact inverse bound of
/// the forward one: the late start of the predecessor is the latest that does not push the successor beyond its own.
/// Cost: some nanoseconds a task, bound by memory; no allocation beyond the results.
final class Passes {
    private static final int PINNED = Flat.START_PINNED | Flat.FINISH_PINNED;

    private final Flat flat;
    private final WorkCalendar[] calendars;

    Passes(Flat flat) {
        this.flat = flat;
        calendars = flat.calendars.toArray(WorkCalendar[]::new);
    }

    /// Fills the early starts, as many as places.
    ///
    /// @return when each project finishes at the earliest, as moments
    int[] forward(int[] early) {
        return forward(early, null);
    }

    /// The same with tasks that happen as late as possible put where they are held.
    int[] forward(int[] early, int @Nullable [] held) {
        early[flat.nodes] = Flat.NEVER;
        var finish = new int[flat.projects];
        Arrays.fill(finish, TaskRules.NONE);
        int next = 0;
        for (int run = 0; run < flat.runs; run++) {
            int at = flat.runFrom[run];
            int end = flat.runFrom[run + 1];
            int start = flat.runStart[run];
            int last = Flat.NEVER;
            flat.crossings.forward(early, run, calendars[flat.runCalendar[run]]);
            while (at < end) {
                int stop = Math.min(end, flat.special[next]);
                last = Math.max(last, forward(early, at, stop, start));
                if (stop < end) {
                    early[stop] = held == null || (flat.flags[next] & Flat.AS_LATE_AS_POSSIBLE) == 0
                            ? earliest(early, next)
                            : held[stop];
                    if ((flat.flags[next++] & Flat.VIRTUAL) == 0) {
                        last = Math.max(last, early[stop] + flat.duration[stop]);
                    }
                    stop++;
                }
                at = stop;
            }
            int project = flat.runProject[run];
            if (last != Flat.NEVER) {
                finish[project] = Math.max(finish[project], calendars[flat.runCalendar[run]].finishAt(last));
            }
        }
        return finish;
    }

    /// Fills the places behind those of nodes, given the starts of all nodes.
    void cross(int[] early) {
        for (int run = 0; run < flat.runs; run++) {
            flat.crossings.forward(early, run, calendars[flat.runCalendar[run]]);
        }
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

    /// The start of a special node as its bounds and links have it.
    int earliest(int[] early, int special) {
        int node = flat.special[special];
        int flags = flat.flags[special];
        if ((flags & PINNED) != 0) {
            return pinned(special, node);
        }
        boolean anyOf = (flags & Flat.ANY_OF) != 0;
        int at = anyOf ? Flat.OPEN : Math.max(flat.startLow[special], flat.finishLow[special] - flat.duration[node]);
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            int bound = bound(slot, node, early[flat.slotNode[slot]]);
            at = anyOf ? Math.min(at, bound) : Math.max(at, bound);
        }
        return (flags & Flat.CAPPED) == 0 ? at : Math.min(at, ceiling(special, node));
    }

    private int pinned(int special, int node) {
        boolean byStart = (flat.flags[special] & Flat.START_PINNED) != 0;
        return byStart ? flat.pin[special] : flat.pin[special] - flat.duration[node];
    }

    private int ceiling(int special, int node) {
        return Math.min(flat.startHigh[special], flat.finishHigh[special] - flat.duration[node]);
    }

    /// The late start of a special node, given what its successors leave.
    int allowed(int left, int special, int done) {
        int node = flat.special[special];
        if ((flat.flags[special] & Flat.LATE_PINNED) != 0) {
            return pinned(special, node);
        }
        int at = Math.min(left, Math.min(done, flat.deadline[special]) - flat.duration[node]);
        return Math.min(at, ceiling(special, node));
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

    /// Fills the late starts, as many as places.
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
            flat.crossings.backward(late, run, calendars[flat.runCalendar[run]]);
        }
        late[flat.nodes] = Flat.OPEN;
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
        int at = allowed(late[node], special, done);
        late[node] = at;
        boolean anyOf = (flat.flags[special] & Flat.ANY_OF) != 0;
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            int before = flat.slotNode[slot];
            // Of several that may come first, only those that do are held to it.
            if (!anyOf || bound(slot, node, early[before]) == early[node]) {
                late[before] = Math.min(late[before], latest(slot, node, at));
            }
        }
    }
}
