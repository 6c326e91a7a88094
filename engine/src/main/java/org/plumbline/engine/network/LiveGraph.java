package org.plumbline.engine.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Nodes and links that may change: links as lists at both of their ends, and an order of computing that is mended
/// where
/// a link is added against it.
///
/// The order is kept as by Pearce and Kelly ("A dynamic topological sort algorithm for directed acyclic graphs", 2007):
/// only nodes between the two ends of the link move, and only those that the link concerns.
final class LiveGraph {
    static final int END = -1;

    final Graph graph;
    /// Place of each node in the order of computing, and back; summaries have none.
    final int[] rank;

    final int[] at;
    private final int[] firstIn;
    private final int[] firstOut;
    private int[] nextIn;
    private int[] nextOut;
    private final boolean[] met;

    /// @param order of the nodes, each behind its predecessors
    LiveGraph(Graph graph, int[] order) {
        this.graph = graph;
        at = order;
        rank = new int[graph.nodes];
        Arrays.fill(rank, END);
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        firstIn = new int[graph.nodes];
        firstOut = new int[graph.nodes];
        Arrays.fill(firstIn, END);
        Arrays.fill(firstOut, END);
        nextIn = new int[graph.links];
        nextOut = new int[graph.links];
        for (int link = graph.links - 1; link >= 0; link--) {
            enter(link);
        }
        met = new boolean[graph.nodes];
    }

    private void enter(int link) {
        nextIn[link] = firstIn[graph.to[link]];
        firstIn[graph.to[link]] = link;
        nextOut[link] = firstOut[graph.from[link]];
        firstOut[graph.from[link]] = link;
    }

    int firstIn(int node) {
        return firstIn[node];
    }

    int nextIn(int link) {
        return nextIn[link];
    }

    int firstOut(int node) {
        return firstOut[node];
    }

    int nextOut(int link) {
        return nextOut[link];
    }

    void eachBefore(int node, IntConsumer visitor) {
        for (int link = firstIn[node]; link != END; link = nextIn[link]) {
            visitor.accept(graph.from[link]);
        }
    }

    void eachAfter(int node, IntConsumer visitor) {
        for (int link = firstOut[node]; link != END; link = nextOut[link]) {
            visitor.accept(graph.to[link]);
        }
    }

    /// @param values lag and number of the calendar by which it works
    /// @return the number of the link
    int add(int from, int to, LinkType type, int... values) {
        int link = graph.links;
        graph.link(from, to, type);
        graph.lag[link] = values[0];
        graph.lagCalendar[link] = values[1];
        if (link >= nextIn.length) {
            nextIn = Arrays.copyOf(nextIn, graph.from.length);
            nextOut = Arrays.copyOf(nextOut, graph.from.length);
        }
        enter(link);
        return link;
    }

    /// Undoes a [#remove].
    void putBack(int link) {
        enter(link);
    }

    void remove(int link) {
        int to = graph.to[link];
        int from = graph.from[link];
        firstIn[to] = without(link, firstIn[to], nextIn);
        firstOut[from] = without(link, firstOut[from], nextOut);
    }

    private static int without(int link, int first, int[] next) {
        if (first == link) {
            return next[link];
        }
        int before = first;
        while (next[before] != link) {
            before = next[before];
        }
        next[before] = next[link];
        return first;
    }

    /// Makes the order fit a link that is to be added.
    ///
    /// @return the nodes of the circle the link would close, from its successor to its predecessor; empty for none
    List<Integer> order(int from, int to) {
        if (from == to) {
            return List.of(from);
        }
        if (rank[from] < rank[to]) {
            return List.of();
        }
        var cameBy = new java.util.HashMap<Integer, Integer>();
        var ahead = reached(to, true, rank[from], cameBy);
        if (met(ahead, from)) {
            var circle = new ArrayDeque<Integer>();
            for (Integer node = from; node != null; node = cameBy.get(node)) {
                circle.addFirst(node);
            }
            return List.copyOf(circle);
        }
        move(reached(from, false, rank[to], cameBy), ahead);
        return List.of();
    }

    private static boolean met(int[] nodes, int wanted) {
        for (int node : nodes) {
            if (node == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Nodes that can be reached without passing a place in the order, in that order.
    private int[] reached(int start, boolean forwards, int limit, java.util.Map<Integer, Integer> cameBy) {
        var found = new java.util.ArrayList<Integer>();
        found.add(start);
        met[start] = true;
        for (int i = 0; i < found.size(); i++) {
            int node = found.get(i);
            IntConsumer visit = next -> {
                boolean within = forwards ? rank[next] <= limit : rank[next] >= limit;
                if (within && !met[next]) {
                    met[next] = true;
                    found.add(next);
                    cameBy.put(next, node);
                }
            };
            if (forwards) {
                eachAfter(node, visit);
            } else {
                eachBefore(node, visit);
            }
        }
        found.forEach(node -> met[node] = false);
        return found.stream()
                .sorted((one, other) -> Integer.compare(rank[one], rank[other]))
                .mapToInt(node -> node)
                .toArray();
    }

    /// Puts some nodes before others, within the places that all of them have.
    private void move(int[] first, int[] then) {
        var nodes = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, nodes, first.length, then.length);
        var places = new int[nodes.length];
        Arrays.setAll(places, i -> rank[nodes[i]]);
        Arrays.sort(places);
        for (int i = 0; i < nodes.length; i++) {
            rank[nodes[i]] = places[i];
            at[places[i]] = nodes[i];
        }
    }
}
