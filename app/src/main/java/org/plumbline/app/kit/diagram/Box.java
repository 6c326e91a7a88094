package org.plumbline.app.kit.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Row;

/// One box of a chart of boxes: a title of at most two lines, and one or two smaller lines.
///
/// @param parent id of the box above, null at the top
/// @param lines smaller lines; what does not fit is left to the table
/// @param href where the box leads, null for nowhere
public record Box(
        String id,
        @Nullable String parent,
        String title,
        List<String> lines,
        @Nullable String href,
        Look look) {
    /// Of every box, in pixels.
    public static final int WIDTH = 196;

    /// Of every box, in pixels.
    public static final int HEIGHT = 84;

    private static final int INSET = 10;
    private static final int MOST = 4;

    public Box {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /// The box with its upper left corner at a point.
    Piece at(int x, int y) {
        var width = WIDTH - 2 * INSET;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Rect(x, y, WIDTH, HEIGHT, 8, look));
        var titles = Letters.TITLE.within(title, width, 2);
        var smalls = lines.stream().limit(MOST - titles.size()).toList();
        var line = y + (HEIGHT - 17 * (titles.size() + smalls.size())) / 2 + 13;
        for (var words : titles) {
            marks.add(new Mark.Text(x + INSET, line, words, Letters.TITLE));
            line += 17;
        }
        for (var words : smalls) {
            var fitting = Letters.SMALL.within(words, width, 1).getFirst();
            marks.add(new Mark.Text(x + INSET, line, fitting, Letters.SMALL));
            line += 17;
        }
        return new Piece(name(), href, marks);
    }

    private String name() {
        return lines.isEmpty() ? title : title + ": " + String.join(", ", lines);
    }

    /// The box in words.
    Row row(String above) {
        return new Row(href, List.of(title, above, String.join(", ", lines)));
    }
}
