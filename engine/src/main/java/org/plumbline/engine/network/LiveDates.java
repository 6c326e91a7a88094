package org.plumbline.engine.network;

import java.util.Arrays;

/// Early and late starts that follow changes of nodes and links: what a change reaches is computed again, forward
/// first.
/// A change that leads out of the computable dates is taken back whole.
final class LiveDates {
    private static final int EARLY = 0;
    private static final int LATE = 1;
    private static final int FINISH = 2;

    final LiveGraph live;
    final LiveNodes nodes;
    final int[] early;
    final int[] late;
    /// When each project finishes at the earliest, as moments.
    final int[] finish;

    private final NetworkBuilder built;
    private final Worklist ahead;
    private final Worklist behind;
    /// Projects of which a finish has moved.
    private final Worklist touched;
    private final Finishes finishes;
    /// What was before the present change: array, place, value.
    private int[] journal = new int[96];
    private int written;
    private boolean outside;
    int recomputed;

    /// @param built without findings, circles and dates out of range
    LiveDates(NetworkBuilder built) {
        this.built = built;
        var graph = new Graph(built);
        new Summaries(built, graph).expand();
        live = new LiveGraph(graph, new Order(graph).order());
        nodes = new LiveNodes(built, live);
        early = new int[graph.nodes];
        late = new int[graph.nodes];
        ahead = new Worklist(graph.nodes);
        behind = new Worklist(graph.nodes);
        touched = new Worklist(built.projects.size());
        finishes = new Finishes(Arrays.copyOf(graph.project, graph.nodes), built.projects.size());
        for (int node : live.at) {
            early[node] = nodes.earliest(early, node);
            finishes.set(node, finishOf(node));
        }
        finish = new int[built.projects.size()];
        Arrays.setAll(finish, finishes::of);
        for (int i = live.at.length - 1; i >= 0; i--) {
            late[live.at[i]] = nodes.latest(early, late, live.at[i], required(live.at[i]));
        }
    }

    private int finishOf(int node) {
        return nodes.isVirtual(node)
                ? TaskRules.NONE
                : nodes.calendar(node).finishAt(early[node] + nodes.duration(node));
    }

    private int required(int node) {
        int project = live.graph.project[node];
        var of = built.projects.get(project);
        if (of.finishBy() != TaskRules.NONE) {
            return of.finishBy();
        }
        return finish[project] == TaskRules.NONE ? of.start() : finish[project];
    }

    /// Takes over what is decided about a node and what that means for those after it.
    void describe(int node) {
        nodes.describe(node);
        live.eachAfter(node, nodes::describe);
    }

    /// Has a node computed again and those after it, with all their neighbours.
    void touchAround(int node) {
        touch(node);
        live.eachAfter(node, this::touch);
    }

    /// Has a node computed again, and its neighbours whatever becomes of itself.
    private void touch(int node) {
        ahead.add(live.rank[node]);
        live.eachAfter(node, this::forwards);
        behind.add(live.rank[node]);
        live.eachBefore(node, this::backwards);
        moveFinish(node);
    }

    void forwards(int node) {
        ahead.add(live.rank[node]);
    }

    void backwards(int node) {
        behind.add(live.rank[node]);
    }

    private void moveFinish(int node) {
        finishes.set(node, finishOf(node));
        touched.add(live.graph.project[node]);
    }

    private void write(int what, int place, int value) {
        if (written + 3 > journal.length) {
            journal = Arrays.copyOf(journal, 2 * journal.length);
        }
        journal[written++] = what;
        journal[written++] = place;
        journal[written++] = value;
    }

    /// Computes what waits.
    ///
    /// @return whether all dates can be computed; else [#takeBack] is due once the change itself is undone
    boolean settle() {
        recomputed = 0;
        written = 0;
        outside = false;
        for (int place = ahead.first(); place >= 0; place = ahead.first()) {
            int node = live.at[place];
            recomputed++;
            int at = outside ? early[node] : nodes.earliest(early, node);
            if (at != early[node]) {
                write(EARLY, node, early[node]);
                early[node] = at;
                moveFinish(node);
                check(node, at);
                spread(node);
            } else {
                check(node, at);
            }
        }
        for (int project = touched.first(); project >= 0; project = touched.first()) {
            int now = finishes.of(project);
            if (now != finish[project] && !outside) {
                write(FINISH, project, finish[project]);
                finish[project] = now;
                finishes.addAll(project, this::waitBehind);
            }
        }
        backward();
        return !outside;
    }

    private void backward() {
        for (int place = behind.last(); place >= 0; place = behind.last()) {
            int node = live.at[place];
            recomputed++;
            int at = outside ? late[node] : nodes.latest(early, late, node, required(node));
            if (at != late[node]) {
                write(LATE, node, late[node]);
                late[node] = at;
                live.eachBefore(node, this::backwards);
            }
            check(node, at);
        }
    }

    /// Summaries of a project have no place in the order.
    private void waitBehind(int node) {
        if (live.rank[node] >= 0) {
            behind.add(live.rank[node]);
        }
    }

    /// Puts all dates back to where they were before the last [#settle].
    void takeBack() {
        for (int i = written - 3; i >= 0; i -= 3) {
            var of = journal[i] == EARLY ? early : journal[i] == LATE ? late : finish;
            of[journal[i + 1]] = journal[i + 2];
        }
        for (int i = 0; i < written; i += 3) {
            if (journal[i] == EARLY) {
                finishes.set(journal[i + 1], finishOf(journal[i + 1]));
            }
        }
        written = 0;
    }

    /// The finish of a node whose length was put back.
    void refinish(int node) {
        finishes.set(node, finishOf(node));
    }

    private void check(int node, int at) {
        var calendar = nodes.calendar(node);
        outside |= at < calendar.least() || (long) at + nodes.duration(node) > calendar.most();
    }

    private void spread(int node) {
        hold(node);
        live.eachAfter(node, after -> {
            forwards(after);
            hold(after);
        });
    }

    /// Which of its predecessors the start of a summary comes with decides on their late dates.
    private void hold(int node) {
        if (nodes.isAnyOf(node)) {
            live.eachBefore(node, this::backwards);
        }
    }
}
