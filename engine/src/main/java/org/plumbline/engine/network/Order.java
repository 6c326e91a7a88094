package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.plumbline.engine.network.Graph.Adjacency;

/// Puts nodes in an order in which every predecessor comes first, project by project as far as links between projects
/// allow, and close to the given order, because neighbours in a plan are neighbours in memory then.
final class Order {
    private final Graph graph;
    private final Adjacency successors;
    private final int[] waiting;
    private final int[] order;
    private int placed;

    Order(Graph graph) {
        this.graph = graph;
        successors = Adjacency.by(graph.from, graph.links, graph.nodes);
        waiting = new int[graph.nodes];
        for (int i = 0; i < graph.links; i++) {
            waiting[graph.to[i]]++;
        }
        order = new int[graph.nodes];
        if (isOrdered()) {
            for (int node = 0; node < graph.nodes; node++) {
                if (graph.kind[node] != Graph.SUMMARY) {
                    order[placed++] = node;
                }
                waiting[node] = 0;
            }
        } else {
            place();
        }
    }

    private boolean isOrdered() {
        for (int i = 0; i < graph.links; i++) {
            if (graph.from[i] >= graph.to[i]) {
                return false;
            }
        }
        return true;
    }

    /// Follows chains from each node that waits for nothing; what becomes ready in another project is put aside until
    /// the tasks of the present one are through.
    private void place() {
        var stack = new int[graph.nodes];
        var aside = new int[graph.nodes];
        int put = 0;
        int taken = 0;
        for (int seed = 0; seed < graph.nodes; seed++) {
            if (waiting[seed] == 0) {
                waiting[seed] = -1;
                stack[0] = seed;
                put = follow(stack, 1, aside, put);
            }
            if (seed + 1 == graph.nodes || graph.project[seed + 1] != graph.project[seed]) {
                while (taken < put) {
                    stack[0] = aside[taken++];
                    put = follow(stack, 1, aside, put);
                }
            }
        }
    }

    private int follow(int[] stack, int size, int[] aside, int put) {
        int top = size;
        int others = put;
        while (top > 0) {
            int node = stack[--top];
            if (graph.kind[node] != Graph.SUMMARY) {
                order[placed++] = node;
            }
            for (int at = successors.first()[node + 1] - 1; at >= successors.first()[node]; at--) {
                int next = graph.to[successors.link()[at]];
                if (--waiting[next] == 0) {
                    waiting[next] = -1;
                    if (graph.project[next] == graph.project[node]) {
                        stack[top++] = next;
                    } else {
                        aside[others++] = next;
                    }
                }
            }
        }
        return others;
    }

    /// Nodes without summaries; short of some when there is a cycle.
    int[] order() {
        return Arrays.copyOf(order, placed);
    }

    /// The tasks of one cycle in the order of its links, from the one with the lowest number on; empty when there is
    /// none.
    List<Integer> cycle() {
        int start = 0;
        while (start < graph.nodes && waiting[start] <= 0) {
            start++;
        }
        if (start == graph.nodes) {
            return List.of();
        }
        var predecessors = Adjacency.by(graph.to, graph.links, graph.nodes);
        var met = new int[graph.nodes];
        var path = new ArrayList<Integer>();
        int node = start;
        while (met[node] == 0) {
            path.add(node);
            met[node] = path.size();
            node = waitedFor(node, predecessors);
        }
        var cycle = new LinkedHashSet<Integer>();
        var found = path.subList(met[node] - 1, path.size());
        Collections.reverse(found);
        found.forEach(of -> cycle.add(graph.task[of]));
        var tasks = new ArrayList<>(cycle);
        Collections.rotate(tasks, -tasks.indexOf(Collections.min(tasks)));
        return List.copyOf(tasks);
    }

    /// Whatever still waits has a predecessor that still waits.
    private int waitedFor(int node, Adjacency predecessors) {
        for (int at = predecessors.first()[node]; at < predecessors.first()[node + 1]; at++) {
            int before = graph.from[predecessors.link()[at]];
            if (waiting[before] > 0) {
                return before;
            }
        }
        throw new IllegalStateException("node %d waits for nothing".formatted(node));
    }
}
