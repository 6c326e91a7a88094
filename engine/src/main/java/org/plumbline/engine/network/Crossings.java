package org.plumbline.engine.network;

import java.util.Arrays;
import java.util.Comparator;
import org.plumbline.engine.calendar.WorkCalendar;

/// Ends of nodes as other calendars number them.
///
/// Where a link leads from one calendar into another, the end it comes from gets a place of its own behind all nodes,
/// and the link becomes a mere weight from there. All ends that a run waits for lie before the run, so they are carried
/// over together: forward before its first node, backward after it. Nothing in these loops waits for the step before,
/// and an end that several nodes of a run wait for is carried over once.
///
/// A *group* holds those ends of one run that come from one calendar and are of one kind, so that the loops do not
/// branch.
final class Crossings {
    private static final Crossings NONE = new Crossings(0, new int[1], new Groups(new int[1], new WorkCalendar[0]));

    /// The place of the first one.
    private final int first;
    /// The predecessor of each, and how much later than its start the end is: its duration, or nothing.
    private final int[] node;

    private final int[] length;
    private final int[] runGroup;
    private final Groups groups;
    private final boolean[] byFinish;

    /// Where each group begins, with a last one behind all, and the calendar that its ends come from.
    private record Groups(int[] from, WorkCalendar[] calendar) {}

    private Crossings(int first, int[] runGroup, Groups groups) {
        this.first = first;
        this.runGroup = runGroup;
        this.groups = groups;
        int size = groups.from[groups.from.length - 1];
        node = new int[size];
        length = new int[size];
        byFinish = new boolean[groups.calendar.length];
    }

    static Crossings none() {
        return NONE;
    }

    int size() {
        return node.length;
    }

    /// The node at a place, or the one whose end is at it.
    int nodeAt(int place) {
        return place < first || node.length == 0 ? place : node[place - first];
    }

    /// Carries over what a run waits for.
    ///
    /// @param to the calendar of the run
    void forward(int[] early, int run, WorkCalendar to) {
        if (node.length == 0) {
            return;
        }
        for (int group = runGroup[run]; group < runGroup[run + 1]; group++) {
            var from = groups.calendar[group];
            int end = groups.from[group + 1];
            if (byFinish[group]) {
                for (int i = groups.from[group]; i < end; i++) {
                    early[first + i] = to.workAt(from.finishAt(early[node[i]] + length[i]));
                }
            } else {
                for (int i = groups.from[group]; i < end; i++) {
                    early[first + i] = to.workAt(from.startAt(early[node[i]]));
                }
            }
        }
    }

    /// Hands the latest ends that a run allows back to the nodes they are of; the exact inverse bound of `forward`.
    void backward(int[] late, int run, WorkCalendar to) {
        if (node.length == 0) {
            return;
        }
        for (int group = runGroup[run]; group < runGroup[run + 1]; group++) {
            var from = groups.calendar[group];
            for (int i = groups.from[group]; i < groups.from[group + 1]; i++) {
                int left = late[first + i];
                if (left != Flat.OPEN) {
                    int time = to.startAt(left);
                    int at = byFinish[group] ? from.workAt(time) - length[i] : from.workAt(time + 1) - 1;
                    late[node[i]] = Math.min(late[node[i]], at);
                }
            }
        }
    }

    /// Gathers the ends run by run; they get their final places at the end.
    static final class Gathering {
        private final Flat flat;
        /// Of each start and finish the number it was last given, -1 for none.
        private final int[] known;
        /// Twice the node, one more for its finish.
        private int[] ends = new int[16];

        private int size;
        private final int[] runFrom;
        private int run = -1;

        Gathering(Flat flat) {
            this.flat = flat;
            known = new int[flat.runs > 1 ? 2 * flat.nodes : 0];
            Arrays.fill(known, -1);
            runFrom = new int[flat.runs + 1];
        }

        /// The place for now of an end that a node waits for; nodes come in order.
        int place(int node, int before, boolean finish) {
            while (run < 0 || flat.runFrom[run + 1] <= node) {
                runFrom[++run] = size;
            }
            int end = 2 * before + (finish ? 1 : 0);
            if (known[end] < runFrom[run]) {
                if (size == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * size);
                }
                ends[size] = end;
                known[end] = size++;
            }
            return flat.nodes + 1 + known[end];
        }

        /// Sorts the ends of each run into groups, and has links and slots name the final places.
        void done() {
            if (size == 0) {
                return;
            }
            Arrays.fill(runFrom, run + 1, runFrom.length, size);
            var order = new int[size];
            for (int of = 0; of < flat.runs; of++) {
                sort(order, runFrom[of], runFrom[of + 1]);
            }
            flat.crossings = grouped(order);
            var place = new int[size];
            for (int i = 0; i < size; i++) {
                place[order[i]] = flat.nodes + 1 + i;
            }
            for (int i = 0; i < flat.link.length; i += 2) {
                flat.link[i] = flat.link[i] <= flat.nodes ? flat.link[i] : place[flat.link[i] - flat.nodes - 1];
            }
            for (int i = 0; i < flat.slotFrom[flat.specials]; i++) {
                int at = flat.slotNode[i];
                flat.slotNode[i] = at <= flat.nodes ? at : place[at - flat.nodes - 1];
            }
        }

        private void sort(int[] order, int from, int to) {
            var sorted = new Integer[to - from];
            Arrays.setAll(sorted, i -> from + i);
            Arrays.sort(
                    sorted,
                    Comparator.<Integer>comparingInt(this::group).thenComparingInt(number -> ends[number] >> 1));
            for (int i = from; i < to; i++) {
                order[i] = sorted[i - from];
            }
        }

        private int group(int number) {
            return 2 * flat.calendar[ends[number] >> 1] + (ends[number] & 1);
        }

        private Crossings grouped(int[] order) {
            var runGroup = new int[flat.runs + 1];
            var from = new int[size + 1];
            int count = 0;
            for (int of = 0; of < flat.runs; of++) {
                runGroup[of] = count;
                for (int i = runFrom[of]; i < runFrom[of + 1]; i++) {
                    if (i == runFrom[of] || group(order[i]) != group(order[i - 1])) {
                        from[count++] = i;
                    }
                }
            }
            runGroup[flat.runs] = count;
            from[count] = size;
            var groups = new Groups(Arrays.copyOf(from, count + 1), new WorkCalendar[count]);
            var made = new Crossings(flat.nodes + 1, runGroup, groups);
            for (int group = 0; group < count; group++) {
                int end = ends[order[from[group]]];
                groups.calendar[group] = flat.calendars.get(flat.calendar[end >> 1]);
                made.byFinish[group] = (end & 1) != 0;
            }
            for (int i = 0; i < size; i++) {
                made.node[i] = ends[order[i]] >> 1;
                made.length[i] = (ends[order[i]] & 1) != 0 ? flat.duration[made.node[i]] : 0;
            }
            return made;
        }
    }
}
