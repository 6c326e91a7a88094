package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.benefits.MapView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.diagram.Box;
import org.plumbline.app.kit.diagram.ColumnDiagram;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.plumbline.engine.benefit.BenefitMap.Finding;

/// A benefits map as a drawing, and what is wrong with it in words.
final class MapDrawing {
    private static final List<Column> COLUMNS = List.of(Column.values());

    private MapDrawing() {}

    static ColumnDiagram of(MapView map, Map<UUID, String> names) {
        var wanting = map.graph().findings().stream()
                .flatMap(finding -> finding.nodes().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var cells = map.nodes().stream()
                .sorted(Comparator.comparing(MapView.Node::column).thenComparingInt(MapView.Node::place))
                .map(node -> new ColumnDiagram.Cell(COLUMNS.indexOf(node.column()), box(node, names, wanting)))
                .toList();
        var lines = map.edges().stream()
                .map(edge -> new ColumnDiagram.Line(
                        edge.from().toString(), edge.to().toString(), Formats.percent(edge.weight(), 0), Look.LINE))
                .toList();
        return new ColumnDiagram(
                map.title(),
                List.of(Column.values()).stream().map(MapDrawing::head).toList(),
                cells,
                lines,
                List.of(t("What"), t("Column"), t("Comes from")));
    }

    private static Box box(MapView.Node node, Map<UUID, String> names, Set<String> wanting) {
        var small = new ArrayList<String>();
        var owner = node.ownerId();
        if (owner != null) {
            small.add(names.getOrDefault(owner, ""));
        }
        if (node.due() != null) {
            small.add(t("by {0}", Formats.date(node.due())));
        }
        var id = node.id().toString();
        var look = wanting.contains(id)
                ? Look.WANTING
                : node.column() == Column.OBJECTIVE
                        ? Look.AHEAD
                        : node.column() == Column.BENEFIT ? Look.DONE : Look.BOX;
        return new Box(id, null, node.title(), small, node.href(), look);
    }

    /// The head of a column.
    static String head(Column column) {
        return switch (column) {
            case OBJECTIVE -> t("Objectives");
            case BENEFIT -> t("Benefits");
            case CHANGE -> t("Business changes");
            case ENABLER -> t("Enablers");
            case PROJECT -> t("Projects");
        };
    }

    /// What is wrong, and what to do.
    static List<String> findings(MapView map) {
        return map.graph().findings().stream()
                .map(finding -> sentence(map, finding))
                .toList();
    }

    private static String sentence(MapView map, Finding finding) {
        var first = map.titleOf(finding.nodes().getFirst());
        return switch (finding.fault()) {
            case CYCLE ->
                t(
                        "Leads round in a circle: {0}. Take one of these links off.",
                        finding.nodes().stream().map(map::titleOf).collect(Collectors.joining(" > ")));
            case BACKWARDS ->
                t(
                        "The link from {0} to {1} leads to the right.",
                        first, map.titleOf(finding.nodes().getLast()));
            case UNEVEN -> t("{0}: the weights that lead to it do not come to 100 %. Change them below.", first);
            case BENEFIT_WITHOUT_PROJECT -> t("{0}: no project leads to this benefit.", first);
            case PROJECT_WITHOUT_BENEFIT -> t("{0}: this project leads to no benefit.", first);
            case CHANGE_WITHOUT_OWNER -> t("{0}: nobody answers for this change.", first);
            case DANGLING -> t("{0} is linked to nothing.", first);
        };
    }
}
