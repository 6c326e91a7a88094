package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.office.OfficeView;

/// The network of offices as pictures drawn from data: who oversees whom, and each hub with its spokes.
///
/// @param tree all offices under who oversees them
/// @param hubs each office that oversees temporary ones, in the middle of them
public record NetworkMap(Diagram tree, List<Diagram> hubs) {
    private static final int WIDTH = 208;
    private static final int HEIGHT = 72;
    private static final int GAP = 28;
    private static final int LONGEST = 26;

    public NetworkMap {
        hubs = List.copyOf(hubs);
    }

    /// A picture in pixels.
    public record Diagram(String title, int width, int height, List<Node> nodes, List<Edge> edges) {
        public Diagram {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /// An office, with its upper left corner.
    public record Node(int x, int y, String title, String line, String below, String href, String css) {
        /// The width of every node.
        public int width() {
            return WIDTH;
        }

        /// The height of every node.
        public int height() {
            return HEIGHT;
        }
    }

    /// A line between the middles of two offices.
    public record Edge(int fromX, int fromY, int toX, int toY, boolean isDashed) {}

    /// Both kinds of picture of some offices.
    ///
    /// @param counts projects by office
    /// @param names of people by id
    static NetworkMap of(List<OfficeView> offices, Map<UUID, Long> counts, Function<@Nullable UUID, String> names) {
        var shown = offices.stream().filter(office -> office.state().isOpen()).toList();
        var pen = new Pen(shown, counts, names);
        var tree = pen.tree();
        var hubs = shown.stream()
                .filter(hub -> pen.below(hub).stream().anyMatch(OfficeView::isTemporary))
                .map(pen::hub)
                .toList();
        return new NetworkMap(tree, hubs);
    }

    private static final class Pen {
        private final List<OfficeView> offices;
        private final Map<UUID, Long> counts;
        private final Function<@Nullable UUID, String> names;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private int deepest;

        Pen(List<OfficeView> offices, Map<UUID, Long> counts, Function<@Nullable UUID, String> names) {
            this.offices = offices;
            this.counts = counts;
            this.names = names;
        }

        List<OfficeView> below(OfficeView office) {
            return offices.stream()
                    .filter(other -> office.id().equals(other.parentId()))
                    .toList();
        }

        private boolean isTop(OfficeView office) {
            return offices.stream().noneMatch(other -> other.id().equals(office.parentId()));
        }

        Diagram tree() {
            nodes.clear();
            edges.clear();
            deepest = 0;
            var next = 0;
            for (var top : offices) {
                if (isTop(top)) {
                    next = place(top, 0, next).next();
                }
            }
            return new Diagram(
                    t("Who oversees whom"),
                    Math.max(1, next) * (WIDTH + GAP) + GAP,
                    (deepest + 1) * (HEIGHT + 2 * GAP),
                    nodes,
                    edges);
        }

        /// Where a branch ended: the middle of its head, and the next free column.
        private record Placed(int middle, int next) {}

        private Placed place(OfficeView office, int depth, int column) {
            deepest = Math.max(deepest, depth);
            var y = GAP + depth * (HEIGHT + 2 * GAP);
            var next = column;
            var middles = new ArrayList<Integer>();
            var children = below(office);
            for (var child : children) {
                var placed = place(child, depth + 1, next);
                middles.add(placed.middle());
                next = placed.next();
            }
            var middle = middles.isEmpty()
                    ? GAP + column * (WIDTH + GAP) + WIDTH / 2
                    : (middles.getFirst() + middles.getLast()) / 2;
            for (var i = 0; i < children.size(); i++) {
                edges.add(new Edge(
                        middle,
                        y + HEIGHT,
                        middles.get(i),
                        y + HEIGHT + 2 * GAP,
                        children.get(i).isTemporary()));
            }
            nodes.add(node(office, middle - WIDTH / 2, y));
            return new Placed(middle, Math.max(next, column + 1));
        }

        Diagram hub(OfficeView hub) {
            var spokes = below(hub);
            nodes.clear();
            edges.clear();
            var across = Math.max(WIDTH + 2 * GAP, spokes.size() * 60);
            var up = Math.max(HEIGHT + 2 * GAP, spokes.size() * 36);
            var middleX = across + WIDTH / 2 + GAP;
            var middleY = up + HEIGHT / 2 + GAP;
            for (var i = 0; i < spokes.size(); i++) {
                var angle = 2 * Math.PI * i / spokes.size() - Math.PI / 2;
                var x = middleX + (int) Math.round(across * Math.cos(angle));
                var y = middleY + (int) Math.round(up * Math.sin(angle));
                edges.add(new Edge(middleX, middleY, x, y, spokes.get(i).isTemporary()));
                nodes.add(node(spokes.get(i), x - WIDTH / 2, y - HEIGHT / 2));
            }
            nodes.add(node(hub, middleX - WIDTH / 2, middleY - HEIGHT / 2));
            return new Diagram(
                    t("{0} and its spokes", hub.name()),
                    2 * middleX,
                    2 * middleY,
                    List.copyOf(nodes),
                    List.copyOf(edges));
        }

        private Node node(OfficeView office, int x, int y) {
            var type = office.type();
            var count = Objects.requireNonNullElse(counts.get(office.id()), 0L);
            var css = "node" + (office.isTemporary() ? " node-temporary" : "")
                    + (office.facts().is(org.plumbline.app.office.OfficeFacts.IS_EXTERNAL) ? " node-external" : "");
            return new Node(
                    x,
                    y,
                    shortened(office.name()),
                    shortened(type == null ? t("no type yet") : t(type.label())),
                    shortened(plural(count, "{0} project", "{0} projects")
                            + (office.headId() == null ? "" : " · " + names.apply(office.headId()))),
                    office.href(),
                    css);
        }

        private static String shortened(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text;
        }
    }
}
