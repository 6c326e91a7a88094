package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.kit.paper.Typeface;
import org.plumbline.app.reporting.pack.content.Cell;
import org.plumbline.app.reporting.pack.content.Column;

/// A real table whose rows are measured before they are set, so that it is known what fits on a slide.
final class Grid {
    private static final double PAD_SIDE = 5;
    private static final double PAD_TOP = 3;

    private final Pen pen;
    private final List<Column> columns;
    private final double size;

    Grid(Pen pen, double size, List<Column> columns) {
        this.pen = pen;
        this.size = size;
        this.columns = List.copyOf(columns);
    }

    /// The grid in the largest of the liked sizes that needs no more slides than the smallest of them; where none shows
    /// each cell whole, the largest of the borne ones that does.
    static Grid fitting(Pen pen, List<Column> columns, Sizes sizes, List<List<Cell>> rows, Rectangle2D place) {
        double width = place.getWidth();
        var grids =
                sizes.liked().stream().map(size -> new Grid(pen, size, columns)).toList();
        var whole = grids.stream().filter(grid -> grid.isWhole(rows, width)).toList();
        if (whole.isEmpty()) {
            var small = sizes.borne().stream()
                    .map(size -> new Grid(pen, size, columns))
                    .filter(grid -> grid.isWhole(rows, width))
                    .findFirst();
            return small.orElse(grids.getLast());
        }
        int fewest = whole.getLast().split(rows, width, place.getHeight()).size();
        return whole.stream()
                .filter(grid -> grid.split(rows, width, place.getHeight()).size() <= fewest)
                .findFirst()
                .orElse(whole.getLast());
    }

    /// Letter sizes in points, largest first: those that are read with ease, and those for what is too long for them.
    record Sizes(List<Double> liked, List<Double> borne) {}

    /// Splits rows into as few slides as hold them, evenly filled: no slide is left with a single last row.
    List<List<List<Cell>>> even(List<List<Cell>> rows, double width, double height) {
        var fewest = split(rows, width, height);
        var even = fewest;
        for (double room = height * 0.95; fewest.size() > 1 && room > height * 0.4; room -= height * 0.05) {
            var next = split(rows, width, room);
            if (next.size() > fewest.size()) {
                break;
            }
            even = next;
        }
        return even;
    }

    /// Splits rows into slides: as many on each as fit into `height` below the head.
    List<List<List<Cell>>> split(List<List<Cell>> rows, double width, double height) {
        var slides = new ArrayList<List<List<Cell>>>();
        var open = new ArrayList<List<Cell>>();
        double left = height - headHeight(width);
        for (var row : rows) {
            double needed = height(row, width);
            if (needed > left && !open.isEmpty()) {
                slides.add(List.copyOf(open));
                open.clear();
                left = height - headHeight(width);
            }
            open.add(row);
            left -= needed;
        }
        if (!open.isEmpty()) {
            slides.add(List.copyOf(open));
        }
        return slides;
    }

    /// The first rows, as many as fit into `height` below the head; none where not even one does.
    List<List<Cell>> within(List<List<Cell>> rows, double width, double height) {
        double left = height - headHeight(width);
        int count = 0;
        while (count < rows.size() && left - height(rows.get(count), width) >= 0) {
            left -= height(rows.get(count), width);
            count++;
        }
        return rows.subList(0, count);
    }

    /// The height of head and rows together.
    double tall(List<List<Cell>> rows, double width) {
        return headHeight(width)
                + rows.stream().mapToDouble(row -> height(row, width)).sum();
    }

    /// Sets the table at the top of `place`; returns where it ends.
    double draw(Page page, Rectangle2D place, List<List<Cell>> rows, String description) {
        XSLFTable table = page.slide().createTable(rows.size() + 1, columns.size());
        double width = place.getWidth();
        for (int i = 0; i < columns.size(); i++) {
            table.setColumnWidth(i, columnWidth(i, width));
        }
        double bottom = place.getY();
        table.setRowHeight(0, headHeight(width));
        bottom += headHeight(width);
        for (int i = 0; i < columns.size(); i++) {
            var style = Style.of(size - 1).strong().in(Tone.MUTED).at(align(columns.get(i)));
            set(page, table.getCell(0, i), new Pen.Text(columns.get(i).head(), style), columnWidth(i, width), 2);
        }
        for (int r = 0; r < rows.size(); r++) {
            double height = height(rows.get(r), width);
            table.setRowHeight(r + 1, height);
            bottom += height;
            for (int i = 0; i < columns.size(); i++) {
                cell(page, table.getCell(r + 1, i), rows.get(r).get(i), i, width);
            }
        }
        table.setAnchor(new Rectangle2D.Double(place.getX(), place.getY(), width, bottom - place.getY()));
        Pen.describe(table, description);
        return bottom;
    }

    private void cell(Page page, XSLFTableCell target, Cell cell, int column, double width) {
        var rag = cell.rag();
        if (rag != null) {
            target.setFillColor(Tone.tint(rag).fixed());
        }
        var text = new Pen.Text(cell.text(), style(cell).at(align(columns.get(column))));
        set(page, target, text, columnWidth(column, width), columns.get(column).lines());
    }

    private void set(Page page, XSLFTableCell target, Pen.Text text, double width, int maxLines) {
        target.clearText();
        target.setLeftInset(PAD_SIDE);
        target.setRightInset(PAD_SIDE);
        target.setTopInset(PAD_TOP);
        target.setBottomInset(PAD_TOP);
        target.setVerticalAlignment(VerticalAlignment.TOP);
        target.setBorderWidth(BorderEdge.bottom, 0.5);
        target.setBorderColor(BorderEdge.bottom, Tone.LINE.fixed());
        pen.write(page, target, text, width - 2 * PAD_SIDE, maxLines);
    }

    private static TextAlign align(Column column) {
        return column.isNumber() ? TextAlign.RIGHT : TextAlign.LEFT;
    }

    /// A row as one line of text, for the notes.
    static String line(List<Cell> row) {
        return row.stream().map(Cell::text).collect(Collectors.joining(" | "));
    }

    private Style style(Cell cell) {
        var rag = cell.rag();
        var style = Style.of(size);
        style = cell.isStrong() ? style.strong() : style;
        return rag == null ? style : style.in(Tone.text(rag));
    }

    private double headHeight(double width) {
        int lines = heads(width).mapToInt(head -> head.lines().size()).max().orElse(1);
        return lines * Style.of(size - 1).lineHeight() + 2 * PAD_TOP + 1;
    }

    private Stream<Typeface.Fitted> heads(double width) {
        var style = Style.of(size - 1).strong();
        return IntStream.range(0, columns.size()).mapToObj(i -> {
            double room = (columnWidth(i, width) - 2 * PAD_SIDE) * 0.98;
            return style.typeface().fit(columns.get(i).head(), style.size(), room, 2);
        });
    }

    /// True where each cell, and each head, shows its whole text without breaking a word.
    boolean isWhole(List<List<Cell>> rows, double width) {
        return heads(width).noneMatch(Typeface.Fitted::isBroken)
                && rows.stream().flatMap(row -> fitted(row, width)).noneMatch(cell -> cell.isCut() || cell.isBroken());
    }

    private Stream<Typeface.Fitted> fitted(List<Cell> row, double width) {
        return IntStream.range(0, columns.size()).mapToObj(i -> {
            var style = style(row.get(i));
            double room = (columnWidth(i, width) - 2 * PAD_SIDE) * 0.98;
            var clean = CleanText.of(row.get(i).text());
            return style.typeface()
                    .fit(clean, style.size(), room, columns.get(i).lines());
        });
    }

    private double height(List<Cell> row, double width) {
        int lines =
                fitted(row, width).mapToInt(cell -> cell.lines().size()).max().orElse(1);
        return lines * Style.of(size).lineHeight() + 2 * PAD_TOP + 1;
    }

    private double columnWidth(int column, double width) {
        double shares = columns.stream().mapToDouble(Column::share).sum();
        return width * columns.get(column).share() / shares;
    }
}
