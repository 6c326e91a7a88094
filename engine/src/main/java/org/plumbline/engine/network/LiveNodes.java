package org.plumbline.engine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;

/// Nodes of a graph that may change, with the bounds on each: what [Passes] knows from flat arrays, asked of the graph.
final class LiveNodes implements Nodes {
    private static final int PINNED = Flat.START_PINNED | Flat.FINISH_PINNED;

    final LiveGraph live;
    private final Graph graph;
    private final NodeRules rules;
    private final WorkCalendar[] calendars;
    private final int[] duration;
    private final @Nullable Bounds[] bounds;
    /// Links that hold back; the others come from what has happened, or lead to it.
    private boolean[] holds;

    private int lateTasks;

    LiveNodes(NetworkBuilder built, LiveGraph live) {
        this.live = live;
        graph = live.graph;
        rules = new NodeRules(built, graph);
        calendars = built.calendars.toArray(WorkCalendar[]::new);
        duration = new int[graph.nodes];
        bounds = new Bounds[graph.nodes];
        holds = new boolean[graph.links];
        for (int node : live.at) {
            describe(node);
        }
    }

    /// Takes over what is decided and recorded about a node and before it.
    void describe(int node) {
        duration[node] = rules.length(node);
        var of = rules.bounds(node);
        boolean free = rules.isFree(node);
        for (int link = live.firstIn(node); link != LiveGraph.END; link = live.nextIn(link)) {
            var type = LinkType.of(graph.type[link]);
            boolean known = rules.isKnown(graph.from[link], type);
            if (link >= holds.length) {
                holds = Arrays.copyOf(holds, graph.from.length);
            }
            holds[link] = free && !known;
            if (free && known) {
                of.after(rules.happened(link), type);
            }
        }
        lateTasks += isLate(of) - isLate(bounds[node]);
        bounds[node] = of;
    }

    private static int isLate(@Nullable Bounds of) {
        return of != null && (of.flags & Flat.AS_LATE_AS_POSSIBLE) != 0 ? 1 : 0;
    }

    /// Whether some task happens as late as possible.
    boolean hasLateTasks() {
        return lateTasks > 0;
    }

    private Bounds of(int node) {
        return java.util.Objects.requireNonNull(bounds[node]);
    }

    @Override
    public int duration(int node) {
        return duration[node];
    }

    @Override
    public WorkCalendar calendar(int node) {
        return calendars[graph.calendar[node]];
    }

    @Override
    public int task(int node) {
        return graph.task[node];
    }

    boolean isAnyOf(int node) {
        return graph.kind[node] == Graph.ANY_OF;
    }

    boolean isVirtual(int node) {
        return graph.kind[node] != Graph.TASK;
    }

    @Override
    public int driver(int[] early, int node) {
        int found = NONE;
        for (int link = live.firstIn(node); link != LiveGraph.END; link = live.nextIn(link)) {
            int before = graph.from[link];
            boolean drives = holds[link] && bound(link, early[before]) == early[node];
            found = drives ? better(found, before, Weights.ends(LinkType.of(graph.type[link]))) : found;
        }
        return found;
    }

    /// The start of a node as its bounds and links have it.
    int earliest(int[] early, int node) {
        var of = of(node);
        if ((of.flags & PINNED) != 0) {
            return pinned(of, node);
        }
        boolean anyOf = isAnyOf(node);
        int at = anyOf ? Flat.OPEN : Math.max(of.startLow, of.finishLow - duration[node]);
        for (int link = live.firstIn(node); link != LiveGraph.END; link = live.nextIn(link)) {
            if (holds[link]) {
                int bound = bound(link, early[graph.from[link]]);
                at = anyOf ? Math.min(at, bound) : Math.max(at, bound);
            }
        }
        return (of.flags & Flat.CAPPED) == 0 ? at : Math.min(at, ceiling(of, node));
    }

    private int pinned(Bounds of, int node) {
        return (of.flags & Flat.START_PINNED) != 0 ? of.pin : of.pin - duration[node];
    }

    private int ceiling(Bounds of, int node) {
        return Math.min(of.startHigh, of.finishHigh - duration[node]);
    }

    /// The latest start of a node that leaves its successors theirs.
    ///
    /// @param finish when its project has to be done, as moment
    int latest(int[] early, int[] late, int node, int finish) {
        int left = Flat.OPEN;
        for (int link = live.firstOut(node); link != LiveGraph.END; link = live.nextOut(link)) {
            int after = graph.to[link];
            // Of several that may come first, only those that do are held to it.
            boolean counts = holds[link] && (!isAnyOf(after) || bound(link, early[node]) == early[after]);
            left = counts ? Math.min(left, latest(link, late[after])) : left;
        }
        var of = of(node);
        if ((of.flags & Flat.LATE_PINNED) != 0) {
            return pinned(of, node);
        }
        int done = calendar(node).workAt(finish);
        int at = Math.min(left, Math.min(done, of.deadline) - duration[node]);
        return Math.min(at, ceiling(of, node));
    }

    /// As [Passes#bound].
    private int bound(int link, int start) {
        var type = LinkType.of(graph.type[link]);
        int before = graph.from[link];
        int node = graph.to[link];
        int lag = graph.lag[link];
        if (rules.isWeight(link)) {
            int from = type.isFromFinish() ? start + duration[before] : start;
            return from + lag - (type.isToFinish() ? duration[node] : 0);
        }
        var from = calendar(before);
        var to = calendar(node);
        var by = calendars[graph.lagCalendar[link]];
        int time = type.isFromFinish() ? from.finishAt(start + duration[before]) : from.startAt(start);
        int at = lag == 0
                ? to.workAt(time)
                : by == to ? to.workAt(time) + lag : to.workAt(by.finishAt(by.workAt(time) + lag));
        return type.isToFinish() ? at - duration[node] : at;
    }

    /// As [Passes#latest].
    private int latest(int link, int start) {
        var type = LinkType.of(graph.type[link]);
        int before = graph.from[link];
        int node = graph.to[link];
        int lag = graph.lag[link];
        int at = type.isToFinish() ? start + duration[node] : start;
        if (rules.isWeight(link)) {
            return at - lag - (type.isFromFinish() ? duration[before] : 0);
        }
        var from = calendar(before);
        var to = calendar(node);
        var by = calendars[graph.lagCalendar[link]];
        int time = lag == 0
                ? to.startAt(at)
                : by == to ? to.startAt(at - lag) : by.startAt(by.workAt(to.startAt(at)) - lag);
        return type.isFromFinish() ? from.workAt(time) - duration[before] : from.workAt(time + 1) - 1;
    }
}
