package org.plumbline.engine.network;

import org.jspecify.annotations.Nullable;

/// What decisions and records mean for the nodes of a graph: how long they are, between which positions they lie, and
/// which of their links still count.
final class NodeRules {
    private final NetworkBuilder built;
    private final Graph graph;

    NodeRules(NetworkBuilder built, Graph graph) {
        this.built = built;
        this.graph = graph;
    }

    @Nullable
    TaskRules of(int node) {
        return graph.kind[node] == Graph.TASK ? built.rulesOf(node) : null;
    }

    private ProjectRules project(int node) {
        return built.projects.get(graph.project[node]);
    }

    /// Working minutes of the part of a node that still has a place to find.
    int length(int node) {
        var rules = of(node);
        var calendar = built.calendars.get(graph.calendar[node]);
        if (rules == null) {
            return graph.duration[node];
        }
        if (rules.isFinished() && project(node).progress() == Progress.RETAINED_LOGIC) {
            return 0;
        }
        if (rules.isFinished()) {
            return calendar.workAt(rules.actualFinish) - calendar.workAt(rules.actualStart);
        }
        if (rules.isStarted()) {
            return rules.remaining;
        }
        return rules.isManual()
                ? calendar.workAt(rules.manualFinish) - calendar.workAt(rules.manualStart)
                : graph.duration[node];
    }

    /// Whether links into a node hold it back.
    boolean isFree(int node) {
        var rules = of(node);
        return rules == null
                || switch (project(node).progress()) {
                    case AS_RECORDED, ACTUAL_DATES -> !rules.isFinished();
                    case RETAINED_LOGIC -> true;
                    case OVERRIDE -> !rules.isStarted();
                };
    }

    /// What holds for a node apart from its links.
    Bounds bounds(int node) {
        var calendar = built.calendars.get(graph.calendar[node]);
        var bounds = new Bounds(
                calendar,
                calendar.workAt(built.notBefore(graph.project[node])),
                project(node).isFirm());
        var rules = of(node);
        if (rules != null) {
            bounds.apply(rules, project(node));
        }
        bounds.flags |= graph.kind[node] == Graph.TASK ? 0 : Flat.VIRTUAL;
        bounds.flags |= graph.kind[node] == Graph.ANY_OF ? Flat.ANY_OF : 0;
        return bounds;
    }

    /// Whether a link is a mere number of positions from start to start.
    boolean isWeight(int link) {
        int calendar = graph.calendar[graph.to[link]];
        return graph.calendar[graph.from[link]] == calendar
                && (graph.lag[link] == 0 || graph.lagCalendar[link] == calendar);
    }

    /// Whether a link is that once the end it comes from is carried over into the calendar of its successor.
    boolean isWeightOnceCarried(int link) {
        return graph.lag[link] == 0 || graph.lagCalendar[link] == graph.calendar[graph.to[link]];
    }

    /// Whether the end of a node that a link comes from has happened. Under retained logic a finished task still hands
    /// on what its predecessors have to do, as one without anything left to do.
    boolean isKnown(int node, LinkType type) {
        var rules = of(node);
        if (rules == null || !rules.isStarted()) {
            return false;
        }
        boolean retained = project(node).progress() == Progress.RETAINED_LOGIC;
        return !type.isFromFinish() || (rules.isFinished() && !retained);
    }

    /// Where a link from something that has happened already leaves its successor, as a position.
    int happened(int link) {
        var before = of(graph.from[link]);
        if (before == null) {
            throw new IllegalStateException("nothing is recorded before link " + link);
        }
        var calendar = built.calendars.get(graph.calendar[graph.to[link]]);
        int time = LinkType.of(graph.type[link]).isFromFinish() ? before.actualFinish : before.actualStart;
        int lag = graph.lag[link];
        if (lag == 0) {
            return calendar.workAt(time);
        }
        var by = built.calendars.get(graph.lagCalendar[link]);
        return by == calendar ? calendar.workAt(time) + lag : calendar.workAt(by.finishAt(by.workAt(time) + lag));
    }
}
