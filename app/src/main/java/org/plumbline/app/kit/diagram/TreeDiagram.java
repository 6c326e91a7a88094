package org.plumbline.app.kit.diagram;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// A chart of who stands above whom: boxes from top to bottom, each parent over the middle of its children. More than
/// three children without children of their own are stacked under their parent, so that 300 boxes stay within a few
/// screens.
///
/// @param title what the chart shows
/// @param boxes in the order in which siblings stand; a parent that is not there, or stands in a circle, counts as none
public record TreeDiagram(String title, List<Box> boxes) {
    private static final int GAP = 20;
    private static final int LEVEL = 40;
    private static final int INDENT = 16;
    private static final int STACK_GAP = 10;
    private static final int MARGIN = 8;
    private static final int MOST_ABREAST = 3;

    public TreeDiagram {
        boxes = List.copyOf(boxes);
    }

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        return new Layout(boxes).drawn(title);
    }

    private static final class Layout {
        private final Map<@Nullable String, List<Box>> children = new HashMap<>();
        private final List<Box> boxes;
        private final List<Piece> placed = new ArrayList<>();
        private final List<Piece> lines = new ArrayList<>();
        private final Map<String, Integer> middles = new HashMap<>();
        private int deepest;

        Layout(List<Box> boxes) {
            this.boxes = boxes;
            var byId = new HashMap<String, Box>();
            boxes.forEach(box -> byId.put(box.id(), box));
            for (var box : boxes) {
                var parent = isRooted(box, byId) ? box.parent() : null;
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(box);
            }
        }

        private static boolean isRooted(Box box, Map<String, Box> byId) {
            Set<String> seen = new HashSet<>();
            @Nullable Box above = box;
            while (above != null && above.parent() != null) {
                if (!seen.add(above.id())) {
                    return false;
                }
                above = byId.get(above.parent());
            }
            return above != null;
        }

        private List<Box> below(@Nullable String id) {
            return children.getOrDefault(id, List.of());
        }

        private boolean isStacked(Box box) {
            var below = below(box.id());
            return below.size() > MOST_ABREAST
                    && below.stream().allMatch(child -> below(child.id()).isEmpty());
        }

        /// What stands alone comes last, so that the picture begins with the tree.
        private List<Box> roots() {
            return below(null).stream()
                    .sorted(Comparator.comparing(root -> below(root.id()).isEmpty()))
                    .toList();
        }

        Drawing drawn(String title) {
            var x = MARGIN;
            for (var root : roots()) {
                x += place(root, x, MARGIN) + GAP;
            }
            var pieces = new ArrayList<>(lines);
            pieces.addAll(placed);
            var names = new HashMap<String, String>();
            boxes.forEach(box -> names.put(box.id(), box.title()));
            var rows = boxes.stream()
                    .map(box -> box.row(names.getOrDefault(box.parent() == null ? "" : box.parent(), "")))
                    .toList();
            return new Drawing(
                    title,
                    Math.max(x - GAP, Box.WIDTH) + MARGIN,
                    Math.max(deepest, Box.HEIGHT) + MARGIN,
                    pieces,
                    new Drawing.Table(List.of(t("Box"), t("Below"), t("Detail")), rows));
        }

        /// Places a box with all below it from `x` on, and gives back the width they take.
        private int place(Box box, int x, int y) {
            deepest = Math.max(deepest, y + Box.HEIGHT);
            if (isStacked(box)) {
                return stack(box, x, y);
            }
            var below = below(box.id());
            var width = 0;
            for (var child : below) {
                width += place(child, x + width, y + Box.HEIGHT + LEVEL) + GAP;
            }
            width = Math.max(Box.WIDTH, width - GAP);
            var own = below.isEmpty() ? x : (middle(below.getFirst()) + middle(below.getLast())) / 2 - Box.WIDTH / 2;
            put(box, own, y);
            var foot = y + Box.HEIGHT;
            for (var child : below) {
                line(
                        child,
                        new Point(own + Box.WIDTH / 2, foot),
                        new Point(own + Box.WIDTH / 2, foot + LEVEL / 2),
                        new Point(middle(child), foot + LEVEL / 2),
                        new Point(middle(child), foot + LEVEL));
            }
            return width;
        }

        private void put(Box box, int x, int y) {
            placed.add(box.at(x, y));
            middles.put(box.id(), x + Box.WIDTH / 2);
        }

        private void line(Box to, Point... points) {
            var look = to.look() == Look.TEMPORARY ? Look.DASHED : Look.LINE;
            lines.add(Piece.of(new Mark.Path(List.of(points), look, false)));
        }

        private int middle(Box box) {
            return middles.getOrDefault(box.id(), 0);
        }

        private int stack(Box box, int x, int y) {
            put(box, x, y);
            var foot = y + Box.HEIGHT;
            for (var child : below(box.id())) {
                var top = foot + STACK_GAP;
                put(child, x + INDENT, top);
                line(
                        child,
                        new Point(x + INDENT / 2, y + Box.HEIGHT),
                        new Point(x + INDENT / 2, top + Box.HEIGHT / 2),
                        new Point(x + INDENT, top + Box.HEIGHT / 2));
                foot = top + Box.HEIGHT;
            }
            deepest = Math.max(deepest, foot);
            return Box.WIDTH + INDENT;
        }
    }
}
