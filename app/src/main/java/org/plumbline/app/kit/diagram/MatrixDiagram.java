package org.plumbline.app.kit.diagram;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// Boxes in rows and columns with arrows between them, such as a strategy map. Boxes of one cell stand below each
/// other; arrows run in the gaps between boxes, so that none crosses a box.
///
/// @param title what the picture shows
/// @param columns heads of the columns
/// @param rows heads of the rows, the uppermost first
/// @param places boxes, in the order in which those of one cell stand
/// @param links arrows; one whose ends are not both there is left out
public record MatrixDiagram(
        String title, List<String> columns, List<String> rows, List<Place> places, List<Link> links) {
    private static final int MARGIN = 8;
    private static final int HEAD = 112;
    private static final int TOP = 30;
    private static final int GAP = 36;
    private static final int SLOT_GAP = 24;
    private static final int LANES = 5;
    private static final int LANE = 5;

    public MatrixDiagram {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        places = List.copyOf(places);
        links = List.copyOf(links);
    }

    /// A box in a cell.
    ///
    /// @param row from 0
    /// @param column from 0
    public record Place(Box box, int row, int column) {}

    /// An arrow from a box to another, by id.
    public record Link(String from, String to) {}

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        return new Layout().drawn();
    }

    private final class Layout {
        private final List<Piece> pieces = new ArrayList<>();
        private final Map<String, Point> corners = new HashMap<>();
        private final Map<String, Integer> columnOf = new HashMap<>();

        Drawing drawn() {
            var width = HEAD + columns.size() * (Box.WIDTH + GAP) + GAP;
            for (var i = 0; i < columns.size(); i++) {
                pieces.add(Piece.of(new Mark.Text(
                        left(i),
                        MARGIN + 16,
                        Letters.HEAD.within(columns.get(i), Box.WIDTH, 1).getFirst(),
                        Letters.HEAD)));
            }
            var y = MARGIN + TOP;
            for (var row = 0; row < rows.size(); row++) {
                y = band(row, y, width);
            }
            arrows();
            places.forEach(place -> {
                var corner = corners.get(place.box().id());
                if (corner != null) {
                    pieces.add(place.box().at(corner.x(), corner.y()));
                }
            });
            return new Drawing(title, width + MARGIN, y + MARGIN, pieces, table());
        }

        private int left(int column) {
            return HEAD + GAP + column * (Box.WIDTH + GAP);
        }

        /// Draws the band of a row and places its boxes; gives back where the next one begins.
        private int band(int row, int y, int width) {
            var used = new int[columns.size()];
            for (var place : places) {
                if (place.row() == row && place.column() < used.length) {
                    var top = y + SLOT_GAP / 2 + used[place.column()]++ * (Box.HEIGHT + SLOT_GAP);
                    corners.put(place.box().id(), new Point(left(place.column()), top));
                    columnOf.put(place.box().id(), place.column());
                }
            }
            var most = 1;
            for (var count : used) {
                most = Math.max(most, count);
            }
            var height = most * (Box.HEIGHT + SLOT_GAP);
            var marks = new ArrayList<Mark>();
            marks.add(new Mark.Rect(MARGIN, y, width - MARGIN, height, 8, Look.BAND));
            var line = y + height / 2;
            for (var words : Letters.HEAD.within(rows.get(row), HEAD - 16, 3)) {
                marks.add(new Mark.Text(MARGIN + 10, line, words, Letters.HEAD));
                line += 16;
            }
            pieces.add(new Piece(rows.get(row), null, marks));
            return y + height + MARGIN;
        }

        /// Out of the right side, up the gap beside the column, along the gap below the target's line, and in.
        private void arrows() {
            var number = 0;
            for (var link : links) {
                var from = corners.get(link.from());
                var to = corners.get(link.to());
                if (from == null || to == null) {
                    continue;
                }
                var shift = (number++ % LANES - LANES / 2) * LANE;
                var out = from.x() + Box.WIDTH + GAP / 2 + shift;
                var start = new Point(from.x() + Box.WIDTH, from.y() + Box.HEIGHT / 2);
                var middle = to.y() + Box.HEIGHT / 2 + shift;
                var points = new ArrayList<>(List.of(start, new Point(out, start.y())));
                var isNear = columnOf.getOrDefault(link.to(), 0) - columnOf.getOrDefault(link.from(), 0);
                if (isNear == 0 || isNear == 1) {
                    points.add(new Point(out, middle));
                    points.add(new Point(isNear == 0 ? to.x() + Box.WIDTH : to.x(), middle));
                } else {
                    var along = to.y() + Box.HEIGHT + SLOT_GAP / 2 + shift / 2;
                    var in = to.x() - GAP / 2 + shift;
                    points.add(new Point(out, along));
                    points.add(new Point(in, along));
                    points.add(new Point(in, middle));
                    points.add(new Point(to.x(), middle));
                }
                pieces.add(Piece.of(new Mark.Path(points, Look.LINE, true)));
            }
        }

        private Drawing.Table table() {
            var titles = new HashMap<String, String>();
            places.forEach(place -> titles.put(place.box().id(), place.box().title()));
            var lines = places.stream()
                    .map(place -> new Drawing.Row(
                            place.box().href(),
                            List.of(
                                    place.box().title(),
                                    rows.get(place.row()),
                                    columns.get(place.column()),
                                    String.join(", ", place.box().lines()),
                                    links.stream()
                                            .filter(link -> link.from()
                                                    .equals(place.box().id()))
                                            .map(link -> titles.getOrDefault(link.to(), ""))
                                            .filter(name -> !name.isEmpty())
                                            .reduce((one, other) -> one + ", " + other)
                                            .orElse(""))))
                    .toList();
            return new Drawing.Table(List.of(t("Box"), t("Row"), t("Column"), t("Detail"), t("Leads to")), lines);
        }
    }
}
