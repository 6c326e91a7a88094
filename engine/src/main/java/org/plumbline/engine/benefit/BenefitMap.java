package org.plumbline.engine.benefit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A benefits map: what leads to what, from projects at the right to objectives at the left.
///
/// Each edge says how much of what it leads to depends on where it comes from; the weights into a node sum to 1.
///
/// @param nodes each named once
/// @param edges between them, weights above 0 and at most 1
public record BenefitMap(List<Node> nodes, List<Edge> edges) {
    private static final BigDecimal SLACK = new BigDecimal("0.0001");

    /// The columns from left to right.
    public enum Column {
        OBJECTIVE,
        BENEFIT,
        CHANGE,
        ENABLER,
        PROJECT
    }

    /// @param isOwned true where somebody answers for it
    public record Node(String id, Column column, boolean isOwned) {}

    /// @param weight of what `to` needs, how much `from` brings
    public record Edge(String from, String to, BigDecimal weight) {}

    /// What is wrong with a map.
    public enum Fault {
        /// The nodes lead round to themselves.
        CYCLE,
        /// An edge leads from the left to the right.
        BACKWARDS,
        /// The weights into a node do not sum to 1.
        UNEVEN,
        /// No project leads to a benefit.
        BENEFIT_WITHOUT_PROJECT,
        /// A project leads to no benefit.
        PROJECT_WITHOUT_BENEFIT,
        /// Nobody answers for a change.
        CHANGE_WITHOUT_OWNER,
        /// Nothing leads to a node or away from it.
        DANGLING
    }

    /// @param nodes that have it: the cycle, both ends of an edge, or one
    public record Finding(Fault fault, List<String> nodes) {
        public Finding {
            nodes = List.copyOf(nodes);
        }
    }

    public BenefitMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// The map with one more edge, to see what would be wrong.
    public BenefitMap with(Edge edge) {
        var all = new ArrayList<>(edges);
        all.removeIf(one -> one.from().equals(edge.from()) && one.to().equals(edge.to()));
        all.add(edge);
        return new BenefitMap(nodes, all);
    }

    /// How much of `to` comes from `from` (F56): the sum over all paths of the product of the weights on each. A node
    /// contributes 1 to itself.
    ///
    /// @throws IllegalStateException where the map leads round in a circle
    public BigDecimal contribution(String from, String to) {
        var cycle = cycle();
        if (!cycle.isEmpty()) {
            throw new IllegalStateException("a map with a circle has no contributions: " + cycle);
        }
        return contribution(from, to, new HashMap<>());
    }

    private BigDecimal contribution(String from, String to, Map<String, BigDecimal> known) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        var before = known.get(from);
        if (before != null) {
            return before;
        }
        var sum = BigDecimal.ZERO;
        for (var edge : edges) {
            if (edge.from().equals(from)) {
                sum = sum.add(edge.weight().multiply(contribution(edge.to(), to, known)));
            }
        }
        known.put(from, sum);
        return sum;
    }

    /// Everything that is wrong, the worst first.
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var cycle = cycle();
        if (!cycle.isEmpty()) {
            findings.add(new Finding(Fault.CYCLE, cycle));
        }
        findings.addAll(backwards());
        for (var node : nodes) {
            var into =
                    edges.stream().filter(edge -> edge.to().equals(node.id())).toList();
            var sum = into.stream().map(Edge::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!into.isEmpty() && sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0) {
                findings.add(new Finding(Fault.UNEVEN, List.of(node.id())));
            }
            lacking(node).forEach(fault -> findings.add(new Finding(fault, List.of(node.id()))));
        }
        return findings;
    }

    private List<Finding> backwards() {
        var columns = nodes.stream().collect(Collectors.toMap(Node::id, Node::column));
        return edges.stream()
                .filter(edge -> columns.containsKey(edge.from()) && columns.containsKey(edge.to()))
                .filter(edge -> java.util.Objects.requireNonNull(columns.get(edge.from()))
                                .compareTo(java.util.Objects.requireNonNull(columns.get(edge.to())))
                        < 0)
                .map(edge -> new Finding(Fault.BACKWARDS, List.of(edge.from(), edge.to())))
                .toList();
    }

    private List<Fault> lacking(Node node) {
        var faults = new ArrayList<Fault>();
        if (edges.stream()
                .noneMatch(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))) {
            faults.add(Fault.DANGLING);
        }
        if (node.column() == Column.BENEFIT && !meets(node.id(), Column.PROJECT, false)) {
            faults.add(Fault.BENEFIT_WITHOUT_PROJECT);
        }
        if (node.column() == Column.PROJECT && !meets(node.id(), Column.BENEFIT, true)) {
            faults.add(Fault.PROJECT_WITHOUT_BENEFIT);
        }
        if (node.column() == Column.CHANGE && !node.isOwned()) {
            faults.add(Fault.CHANGE_WITHOUT_OWNER);
        }
        return faults;
    }

    /// True where a path from the node ends in a column.
    private boolean meets(String start, Column column, boolean isForward) {
        return reached(start, isForward).stream()
                .anyMatch(id -> nodes.stream().anyMatch(node -> node.id().equals(id) && node.column() == column));
    }

    /// All that a node leads to, or with `isForward` false all that leads to it.
    public Set<String> reached(String start, boolean isForward) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(start));
        while (!open.isEmpty()) {
            var id = open.remove();
            for (var edge : edges) {
                var next = isForward ? edge.to() : edge.from();
                if ((isForward ? edge.from() : edge.to()).equals(id) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /// The nodes of one circle in their order; empty without one.
    public List<String> cycle() {
        for (var node : nodes) {
            if (reached(node.id(), true).contains(node.id())) {
                return round(node.id());
            }
        }
        return List.of();
    }

    private List<String> round(String start) {
        var path = new ArrayList<String>(List.of(start));
        while (true) {
            var last = path.getLast();
            var next = edges.stream()
                    .filter(edge -> edge.from().equals(last))
                    .map(Edge::to)
                    .filter(to -> to.equals(start)
                            || (!path.contains(to) && reached(to, true).contains(start)))
                    .findFirst();
            if (next.isEmpty() || next.get().equals(start)) {
                return path;
            }
            path.add(next.get());
        }
    }
}
