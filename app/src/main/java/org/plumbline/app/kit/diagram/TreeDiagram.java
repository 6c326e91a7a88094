package org.plumbline.app.kit.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A chart of who stands above whom: boxes from top to bottom, each parent over the middle of its children. More than
/// three children without children of their own are stacked under their parent, so that 300 boxes stay within a few
/// screens.
///
/// @param title what the chart shows
/// @param boxes in the order in which siblings stand; a parent that is not there, or stands in a circle, counts as none
public record TreeDiagram(String title, List<Box> boxes) {
    static final int WIDTH = 184;
    static final int HEIGHT = 52;
    static final int GAP = 20;
    static final int LEVEL = 40;
    private static final int INDENT = 16;
    private static final int STACK_GAP = 10;
    private static final int MARGIN = 8;
    private static final int MOST_ABREAST = 3;

    public TreeDiagram {
        boxes = List.copyOf(boxes);
    }

    /// One box.
    ///
    /// @param parent id of the box above, null at the top
    /// @param sub a second, smaller line
    /// @param href where the box leads, null for nowhere
    /// @param isWanting true where something is missing there, such as a holder
    public record Box(
            String id,
            @Nullable String parent,
            String title,
            @Nullable String sub,
            @Nullable String href,
            boolean isWanting) {}

    /// A box in its place; x and y are its upper left corner, in pixels.
    public record Placed(Box box, int x, int y) {
        /// A text cut to what fits into a box.
        public static String fitting(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
        }

        public String title() {
            return fitting(box.title(), 25);
        }

        public String sub() {
            return box.sub() == null ? "" : fitting(box.sub(), 30);
        }
    }

    /// The chart in place.
    ///
    /// @param lines paths from parents to children, as SVG writes them
    public record Drawing(List<Placed> boxes, List<String> lines, int width, int height) {
        public Drawing {
            boxes = List.copyOf(boxes);
            lines = List.copyOf(lines);
        }
    }

    /// Puts everything in its place.
    public Drawing drawn() {
        return new Layout(boxes).drawn();
    }

    private static final class Layout {
        private final Map<@Nullable String, List<Box>> children = new HashMap<>();
        private final List<Placed> placed = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int deepest;

        Layout(List<Box> boxes) {
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

        Drawing drawn() {
            var x = MARGIN;
            for (var root : below(null)) {
                x += place(root, x, MARGIN) + GAP;
            }
            return new Drawing(placed, lines, Math.max(x - GAP, WIDTH) + MARGIN, deepest + MARGIN);
        }

        /// Places a box with all below it from `x` on, and gives back the width they take.
        private int place(Box box, int x, int y) {
            deepest = Math.max(deepest, y + HEIGHT);
            if (isStacked(box)) {
                return stack(box, x, y);
            }
            var width = 0;
            var middles = new ArrayList<Integer>();
            for (var child : below(box.id())) {
                var taken = place(child, x + width, y + HEIGHT + LEVEL);
                middles.add(middle(child));
                width += taken + GAP;
            }
            width = Math.max(WIDTH, width - GAP);
            var own = middles.isEmpty() ? x : (middles.getFirst() + middles.getLast()) / 2 - WIDTH / 2;
            placed.add(new Placed(box, own, y));
            for (var middle : middles) {
                lines.add("M%d %dV%dH%dV%d"
                        .formatted(own + WIDTH / 2, y + HEIGHT, y + HEIGHT + LEVEL / 2, middle, y + HEIGHT + LEVEL));
            }
            return width;
        }

        private int middle(Box box) {
            return placed.stream()
                    .filter(one -> one.box().id().equals(box.id()))
                    .mapToInt(one -> one.x() + WIDTH / 2)
                    .findFirst()
                    .orElse(0);
        }

        private int stack(Box box, int x, int y) {
            placed.add(new Placed(box, x, y));
            var line = y + HEIGHT;
            for (var child : below(box.id())) {
                var top = line + STACK_GAP;
                placed.add(new Placed(child, x + INDENT, top));
                lines.add("M%d %dV%dH%d".formatted(x + INDENT / 2, y + HEIGHT, top + HEIGHT / 2, x + INDENT));
                line = top + HEIGHT;
            }
            deepest = Math.max(deepest, line);
            return WIDTH + INDENT;
        }
    }

    /// The chart as a file of its own, with its colours in it.
    public String file() {
        var drawing = drawn();
        var out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                .formatted(drawing.width(), drawing.height(), drawing.width(), drawing.height()));
        out.append("<title>").append(escaped(title)).append("</title>");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        drawing.lines()
                .forEach(line -> out.append("<path fill=\"none\" stroke=\"#868f9b\" d=\"")
                        .append(line)
                        .append("\"/>"));
        for (var one : drawing.boxes()) {
            out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>"
                    .formatted(
                            one.x(),
                            one.y(),
                            WIDTH,
                            HEIGHT,
                            one.box().isWanting() ? "#fbf0d9" : "#ffffff",
                            one.box().isWanting() ? "#8a5a0b" : "#868f9b"));
            text(out, one.x() + 10, one.y() + 22, "font-size=\"13\" font-weight=\"600\" fill=\"#1d2530\"", one.title());
            text(out, one.x() + 10, one.y() + 40, "font-size=\"11\" fill=\"#5a6675\"", one.sub());
        }
        return out.append("</svg>").toString();
    }

    private static void text(StringBuilder out, int x, int y, String look, String words) {
        out.append("<text x=\"%d\" y=\"%d\" font-family=\"Inter, sans-serif\" %s>".formatted(x, y, look))
                .append(escaped(words))
                .append("</text>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
