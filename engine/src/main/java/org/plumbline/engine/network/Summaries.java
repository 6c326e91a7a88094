package org.plumbline.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Turns links and constraints of summaries into such of their parts.
///
/// A link from the finish of a summary waits for all its parts, one from its start for the first of them; a link to a
/// summary holds every part back. A node on the clock stands for each such end, so that a link between two summaries of
/// a thousand parts costs two thousand links, not a million.
final class Summaries {
    private final NetworkBuilder built;
    private final Graph graph;
    /// Parts of each summary, as lists by first part and next sibling.
    private int[] firstPart = {};
    private int[] nextPart = {};
    private final Map<Integer, Integer> finishes = new HashMap<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, Integer> gates = new HashMap<>();
    private final Map<Integer, Integer> finishGates = new HashMap<>();

    Summaries(NetworkBuilder built, Graph graph) {
        this.built = built;
        this.graph = graph;
    }

    void expand() {
        var parent = built.parent;
        if (parent == null) {
            return;
        }
        firstPart = new int[built.tasks];
        nextPart = new int[built.tasks];
        Arrays.fill(firstPart, -1);
        for (int task = built.tasks - 1; task >= 0; task--) {
            if (parent[task] >= 0 && !built.isEffort(task)) {
                nextPart[task] = firstPart[parent[task]];
                firstPart[parent[task]] = task;
                graph.kind[parent[task]] = Graph.SUMMARY;
                graph.duration[parent[task]] = 0;
            }
        }
        int links = graph.links;
        for (int link = 0; link < links; link++) {
            var type = LinkType.of(graph.type[link]);
            // The ends are found first: they add links, which may move the arrays.
            int before = graph.from[link];
            if (isSummary(before)) {
                before = type.isFromFinish() ? finish(before) : start(before);
            }
            int after = graph.to[link];
            if (isSummary(after)) {
                after = type.isToFinish() ? finishGate(after) : gate(after);
            }
            graph.from[link] = before;
            graph.to[link] = after;
        }
    }

    private boolean isSummary(int node) {
        return node < built.tasks && graph.kind[node] == Graph.SUMMARY;
    }

    /// The node that comes after all parts.
    private int finish(int summary) {
        var known = finishes.get(summary);
        if (known != null) {
            return known;
        }
        int node = graph.add(Graph.ALL_OF, summary);
        finishes.put(summary, node);
        for (int part = firstPart[summary]; part >= 0; part = nextPart[part]) {
            graph.link(isSummary(part) ? finish(part) : part, node, LinkType.FINISH_START);
        }
        return node;
    }

    /// The node that comes with the first part.
    private int start(int summary) {
        var known = starts.get(summary);
        if (known != null) {
            return known;
        }
        int node = graph.add(Graph.ANY_OF, summary);
        starts.put(summary, node);
        for (int part = firstPart[summary]; part >= 0; part = nextPart[part]) {
            graph.link(isSummary(part) ? start(part) : part, node, LinkType.START_START);
        }
        return node;
    }

    /// The node before which no part starts.
    private int gate(int summary) {
        return gate(summary, gates, LinkType.FINISH_START);
    }

    /// The node before which no part finishes.
    private int finishGate(int summary) {
        return gate(summary, finishGates, LinkType.FINISH_FINISH);
    }

    private int gate(int summary, Map<Integer, Integer> known, LinkType type) {
        var of = known.get(summary);
        if (of != null) {
            return of;
        }
        int node = graph.add(Graph.ALL_OF, summary);
        known.put(summary, node);
        for (int part = firstPart[summary]; part >= 0; part = nextPart[part]) {
            graph.link(node, isSummary(part) ? gate(part, known, type) : part, type);
        }
        return node;
    }
}
