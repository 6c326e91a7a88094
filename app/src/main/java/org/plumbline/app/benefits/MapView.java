package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;
import org.plumbline.engine.benefit.BenefitMap;
import org.plumbline.engine.benefit.BenefitMap.Column;

/// A benefits map as the acting person may see it: what stands for records they do not see is left out.
///
/// @param key what people call it, such as `MAP-0001`
/// @param nodes by column and place
public record MapView(UUID id, String key, String title, UUID madeBy, List<Node> nodes, List<Edge> edges) {
    /// One thing on the map.
    ///
    /// @param recordId the objective, benefit or project that it stands for; null for a change or an enabler
    /// @param ownerId who answers for it; null while nobody does
    /// @param due until when; null without a day
    /// @param place within its column, from above
    /// @param href its record's page; null without one
    public record Node(
            UUID id,
            Column column,
            String title,
            @Nullable UUID recordId,
            @Nullable UUID ownerId,
            @Nullable LocalDate due,
            int place,
            @Nullable String href) {}

    /// How much of what `to` needs comes from `from`.
    public record Edge(UUID from, UUID to, BigDecimal weight) {}

    public MapView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// Its page.
    public String href() {
        return "/benefits/maps/" + key;
    }

    /// What the audit trail refers to.
    public Subject subject() {
        return new Subject("benefits-map", id, key, null);
    }

    /// Those of a column.
    public List<Node> in(Column column) {
        return nodes.stream().filter(node -> node.column() == column).toList();
    }

    /// The node of an id.
    public Optional<Node> node(UUID wanted) {
        return nodes.stream().filter(node -> node.id().equals(wanted)).findFirst();
    }

    /// The title of a node.
    public String titleOf(String nodeId) {
        return nodes.stream()
                .filter(node -> node.id().toString().equals(nodeId))
                .map(Node::title)
                .findFirst()
                .orElse("");
    }

    /// As the engine computes with it.
    public BenefitMap graph() {
        return new BenefitMap(
                nodes.stream()
                        .map(node -> new BenefitMap.Node(node.id().toString(), node.column(), node.ownerId() != null))
                        .toList(),
                edges.stream()
                        .map(edge -> new BenefitMap.Edge(
                                edge.from().toString(), edge.to().toString(), edge.weight()))
                        .toList());
    }

    /// How much a project contributes to an objective (F56).
    public record Contribution(Node project, Node objective, BigDecimal share) {}

    /// Every project with every objective that it reaches; empty where the map leads round.
    public List<Contribution> contributions() {
        var graph = graph();
        if (!graph.cycle().isEmpty()) {
            return List.of();
        }
        return in(Column.PROJECT).stream()
                .flatMap(project -> in(Column.OBJECTIVE).stream()
                        .map(objective -> new Contribution(
                                project,
                                objective,
                                graph.contribution(
                                        project.id().toString(), objective.id().toString()))))
                .filter(one -> one.share().signum() > 0)
                .toList();
    }
}
