package org.plumbline.app.kit.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// Boxes in columns, with lines from boxes of the right to what they lead to at the left: a benefits map.
///
/// @param title what it shows
/// @param heads of the columns, from left to right
/// @param cells in the order in which each column shows them
/// @param lines between them
/// @param headings of its table: box, column, and what leads to it
public record ColumnDiagram(
        String title, List<String> heads, List<Cell> cells, List<Line> lines, List<String> headings) {
    private static final int MARGIN = 16;
    private static final int HEAD = 40;
    private static final int ACROSS = 64;
    private static final int DOWN = 22;
    private static final int LABEL = 30;
    private static final int LABEL_HEIGHT = 13;
    private static final int TRIES = 12;

    public ColumnDiagram {
        heads = List.copyOf(heads);
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
        headings = List.copyOf(headings);
    }

    /// A box in its column, counted from the left.
    public record Cell(int column, Box box) {}

    /// @param label in the middle of the line, such as a weight; empty for none
    public record Line(String from, String to, String label, Look look) {}

    /// Where a box stands, in pixels of the drawing.
    public record Spot(String id, int column, int x, int y) {}

    /// Where every box stands, for who moves them by hand.
    public List<Spot> spots() {
        var filled = new int[heads.size()];
        var spots = new ArrayList<Spot>();
        for (var cell : cells) {
            var x = MARGIN + cell.column() * (Box.WIDTH + ACROSS);
            var y = HEAD + filled[cell.column()]++ * (Box.HEIGHT + DOWN);
            spots.add(new Spot(cell.box().id(), cell.column(), x, y));
        }
        return spots;
    }

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        var spots = spots().stream()
                .collect(Collectors.toMap(Spot::id, spot -> spot, (one, other) -> one, LinkedHashMap::new));
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < heads.size(); i++) {
            var x = MARGIN + i * (Box.WIDTH + ACROSS);
            pieces.add(Piece.of(new Mark.Text(x, HEAD - 18, heads.get(i), Letters.HEAD)));
        }
        var labels = new ArrayList<Point>();
        for (var line : lines) {
            var from = spots.get(line.from());
            var to = spots.get(line.to());
            if (from != null && to != null) {
                pieces.addAll(line(line, from, to, labels));
            }
        }
        for (var cell : cells) {
            var spot = spots.get(cell.box().id());
            if (spot != null) {
                pieces.add(cell.box().at(spot.x(), spot.y()));
            }
        }
        var lowest = spots.values().stream().mapToInt(Spot::y).max().orElse(HEAD);
        var width = 2 * MARGIN + heads.size() * Box.WIDTH + (heads.size() - 1) * ACROSS;
        return new Drawing(title, width, lowest + Box.HEIGHT + MARGIN, pieces, table());
    }

    /// From the left side of where it comes from to the right side of where it leads; within a column around the side.
    ///
    /// @param labels where labels stand already; no other comes to lie on them
    private static List<Piece> line(Line line, Spot from, Spot to, List<Point> labels) {
        var fromY = from.y() + Box.HEIGHT / 2;
        var toY = to.y() + Box.HEIGHT / 2;
        var startX = from.x();
        var endX = to.x() + Box.WIDTH;
        List<Point> points;
        Point middle;
        if (from.column() > to.column()) {
            var near = startX - LABEL / 2;
            points = List.of(
                    new Point(startX, fromY),
                    new Point(near, fromY),
                    new Point(endX + LABEL, toY),
                    new Point(endX, toY));
            middle = new Point(near - LABEL + 2, fromY + (toY > fromY ? 14 : toY < fromY ? -6 : -5));
        } else {
            var side = from.x() + Box.WIDTH + LABEL / 2;
            points = List.of(
                    new Point(from.x() + Box.WIDTH, fromY),
                    new Point(side, fromY),
                    new Point(side, toY),
                    new Point(to.x() + Box.WIDTH, toY));
            middle = new Point(side + 3, (fromY + toY) / 2);
        }
        var drawn = new ArrayList<Piece>();
        drawn.add(Piece.of(new Mark.Path(points, line.look(), true)));
        if (!line.label().isEmpty()) {
            var place = free(middle, labels);
            labels.add(place);
            drawn.add(Piece.of(new Mark.Text(place.x(), place.y(), line.label(), Letters.SMALL)));
        }
        return drawn;
    }

    /// The nearest place above or below the wanted one on which no label lies.
    private static Point free(Point wanted, List<Point> labels) {
        for (var i = 0; i < TRIES; i++) {
            var step = (i + 1) / 2 * (i % 2 == 0 ? -1 : 1);
            var place = new Point(wanted.x(), wanted.y() + step * LABEL_HEIGHT);
            var isTaken = labels.stream()
                    .anyMatch(other ->
                            Math.abs(other.x() - place.x()) < LABEL && Math.abs(other.y() - place.y()) < LABEL_HEIGHT);
            if (!isTaken) {
                return place;
            }
        }
        return wanted;
    }

    private Drawing.Table table() {
        Map<String, String> titles = cells.stream()
                .collect(Collectors.toMap(
                        cell -> cell.box().id(), cell -> cell.box().title(), (one, other) -> one));
        var rows = cells.stream()
                .map(cell -> new Drawing.Row(
                        cell.box().href(),
                        List.of(
                                cell.box().title(),
                                heads.get(cell.column()),
                                lines.stream()
                                        .filter(line ->
                                                line.to().equals(cell.box().id()))
                                        .filter(line -> titles.containsKey(line.from()))
                                        .map(line -> (titles.get(line.from()) + " " + line.label()).strip())
                                        .collect(Collectors.joining("; ")))))
                .toList();
        return new Drawing.Table(headings, rows);
    }
}
