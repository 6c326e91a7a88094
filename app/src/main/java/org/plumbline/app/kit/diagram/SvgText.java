package org.plumbline.app.kit.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;
import org.plumbline.app.kit.paper.Html;

/// Writes a drawing as SVG. Colours stand in it as attributes, which the style sheet of a page goes before.
final class SvgText {
    private static final int HEAD = 7;

    private final StringBuilder out = new StringBuilder();
    private final boolean hasLinks;

    private SvgText(boolean hasLinks) {
        this.hasLinks = hasLinks;
    }

    /// What goes into a page: the picture with its links, named for who cannot see it.
    static String inPage(Drawing drawing) {
        return new SvgText(true).whole(drawing);
    }

    /// A file of its own, on white, without links: they lead nowhere outside.
    static String file(Drawing drawing) {
        return new SvgText(false).whole(drawing);
    }

    private String whole(Drawing drawing) {
        var title = escaped(drawing.title());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                .formatted(drawing.width(), drawing.height(), drawing.width(), drawing.height()));
        if (hasLinks) {
            out.append(" role=\"group\" aria-label=\"").append(title).append("\">");
        } else {
            out.append(" role=\"img\"><title>").append(title).append("</title><desc>");
            drawing.table()
                    .rows()
                    .forEach(row ->
                            out.append(escaped(String.join(", ", row.cells()))).append("; "));
            out.append("</desc><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        }
        drawing.pieces().forEach(this::piece);
        return out.append("</svg>").toString();
    }

    private void piece(Piece piece) {
        var href = hasLinks ? piece.href() : null;
        if (href != null) {
            out.append("<a href=\"").append(escaped(href)).append("\">");
        } else if (piece.name() != null) {
            out.append("<g>");
        }
        if (piece.name() != null) {
            out.append("<title>").append(escaped(piece.name())).append("</title>");
        }
        piece.marks().forEach(this::mark);
        out.append(href != null ? "</a>" : piece.name() != null ? "</g>" : "");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Rect rect ->
                out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" %s/>"
                        .formatted(rect.x(), rect.y(), rect.width(), rect.height(), rect.radius(), look(rect.look())));
            case Mark.Path path -> {
                out.append("<path d=\"%s\" %s/>".formatted(d(path.points()), look(path.look())));
                if (path.hasArrow()) {
                    out.append("<path class=\"drawn-arrow\" fill=\"%s\" d=\"%sZ\"/>"
                            .formatted(path.look().stroke(), d(head(path.points()))));
                }
            }
            case Mark.Text text ->
                out.append("<text x=\"%d\" y=\"%d\" %s>".formatted(text.x(), text.y(), letters(text.letters())))
                        .append(escaped(text.words()))
                        .append("</text>");
        }
    }

    /// The three corners of an arrow's head, at the end of a line.
    static List<Point> head(List<Point> points) {
        var end = points.getLast();
        var before = points.get(points.size() - 2);
        var across = Integer.signum(end.x() - before.x());
        var down = Integer.signum(end.y() - before.y());
        var baseX = end.x() - HEAD * across;
        var baseY = end.y() - HEAD * down;
        var wide = HEAD / 2 + 1;
        return List.of(
                end,
                new Point(baseX + wide * down, baseY + wide * across),
                new Point(baseX - wide * down, baseY - wide * across));
    }

    private static String d(List<Point> points) {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", ""));
    }

    private static String look(Look look) {
        return "class=\"drawn drawn-%s\" fill=\"%s\" stroke=\"%s\"%s"
                .formatted(
                        look.name().toLowerCase(Locale.ROOT),
                        look.fill(),
                        look.stroke(),
                        look.isDashed() ? " stroke-dasharray=\"5 4\"" : "");
    }

    private static String letters(Letters letters) {
        return "class=\"drawn-%s\" font-family=\"Inter, Arial, sans-serif\" font-size=\"%d\"%s fill=\"%s\""
                .formatted(
                        letters == Letters.TITLE || letters == Letters.PLAIN ? "ink" : "muted",
                        letters.size(),
                        letters.isBold() ? " font-weight=\"600\"" : "",
                        letters.colour());
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : Html.escaped(text);
    }
}
