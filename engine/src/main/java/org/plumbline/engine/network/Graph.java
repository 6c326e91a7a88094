package org.plumbline.engine.network;

import java.util.Arrays;

/// Nodes and links on the way from the builder's tasks to the arrays of the passes: tasks first, under their own
/// numbers, then nodes that stand for the ends of summaries.
final class Graph {
    /// A task with a duration.
    static final byte TASK = 0;
    /// A summary: it has no place in the passes.
    static final byte SUMMARY = 1;
    /// Begins when the last of its predecessors allows; has no duration.
    static final byte ALL_OF = 2;
    /// Begins when the first of its predecessors allows; has no duration.
    static final byte ANY_OF = 3;

    int nodes;
    byte[] kind;
    int[] task;
    int[] duration;
    int[] project;
    int[] calendar;

    int links;
    int[] from;
    int[] to;
    byte[] type;
    int[] lag;
    /// Number of the calendar by which the lag works.
    int[] lagCalendar;

    Graph(NetworkBuilder built) {
        nodes = built.tasks;
        kind = new byte[nodes];
        task = new int[nodes];
        Arrays.setAll(task, i -> i);
        duration = Arrays.copyOf(built.duration, nodes);
        project = Arrays.copyOf(built.project, nodes);
        calendar = Arrays.copyOf(built.calendar, nodes);
        from = Arrays.copyOf(built.from, built.links);
        to = Arrays.copyOf(built.to, built.links);
        type = Arrays.copyOf(built.type, built.links);
        lag = Arrays.copyOf(built.lag, built.links);
        lagCalendar = Arrays.copyOf(built.lagCalendar, built.links);
        links = built.links;
        leaveOutEfforts(built);
        for (int i = 0; i < links; i++) {
            if (lagCalendar[i] < 0) {
                int owner = lagCalendar[i] == NetworkBuilder.OF_PREDECESSOR ? from[i] : to[i];
                lagCalendar[i] = calendar[owner];
            }
        }
    }

    /// What lasts as long as others has no place in the passes, nor have its links.
    private void leaveOutEfforts(NetworkBuilder built) {
        if (built.rules == null) {
            return;
        }
        boolean any = false;
        for (int i = 0; i < built.tasks; i++) {
            if (built.isEffort(i)) {
                kind[i] = SUMMARY;
                any = true;
            }
        }
        int kept = 0;
        for (int i = 0; any && i < built.links; i++) {
            if (!built.isEffort(from[i]) && !built.isEffort(to[i])) {
                from[kept] = from[i];
                to[kept] = to[i];
                type[kept] = type[i];
                lag[kept] = lag[i];
                lagCalendar[kept++] = lagCalendar[i];
            }
        }
        links = any ? kept : built.links;
    }

    /// A node without duration on the clock itself, which stands for an end of a summary.
    int add(byte kindOfNode, int summary) {
        if (nodes == kind.length) {
            int size = nodes + (nodes >> 1) + 16;
            kind = Arrays.copyOf(kind, size);
            task = Arrays.copyOf(task, size);
            duration = Arrays.copyOf(duration, size);
            project = Arrays.copyOf(project, size);
            calendar = Arrays.copyOf(calendar, size);
        }
        kind[nodes] = kindOfNode;
        task[nodes] = summary;
        project[nodes] = project[summary];
        calendar[nodes] = NetworkBuilder.ALWAYS;
        return nodes++;
    }

    /// A link without lag.
    void link(int predecessor, int successor, LinkType linkType) {
        if (links == from.length) {
            int size = links + (links >> 1) + 16;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            type = Arrays.copyOf(type, size);
            lag = Arrays.copyOf(lag, size);
            lagCalendar = Arrays.copyOf(lagCalendar, size);
        }
        from[links] = predecessor;
        to[links] = successor;
        type[links] = linkType.code();
        links++;
    }

    /// The links of each node one after the other: those of node `i` stand from `first[i]` to before `first[i + 1]`.
    record Adjacency(int[] first, int[] link) {
        static Adjacency by(int[] ends, int links, int nodes) {
            var first = new int[nodes + 1];
            for (int i = 0; i < links; i++) {
                first[ends[i] + 1]++;
            }
            for (int i = 0; i < nodes; i++) {
                first[i + 1] += first[i];
            }
            var next = Arrays.copyOf(first, nodes);
            var link = new int[links];
            for (int i = 0; i < links; i++) {
                link[next[ends[i]]++] = i;
            }
            return new Adjacency(first, link);
        }
    }
}
