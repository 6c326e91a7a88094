package org.plumbline.app.kit.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture of boxes, lines and words in pixels from the upper left corner, with a table that says the same. All that
/// is drawn from data is one of these, so that each picture looks alike on a page, in print and in every kind of file.
///
/// @param title what it shows
/// @param pieces in the order in which they are painted
/// @param table the same in words
public record Drawing(String title, int width, int height, List<Piece> pieces, Table table) {
    public Drawing {
        pieces = List.copyOf(pieces);
    }

    /// The picture as it stands in a page: SVG whose words are escaped.
    public String svg() {
        return SvgText.inPage(this);
    }

    /// Marks that belong together, such as a box and what stands in it.
    ///
    /// @param name said by what the pointer rests on, whole where the picture shortens it; null for mere lines
    /// @param href where it leads, null for nowhere
    public record Piece(@Nullable String name, @Nullable String href, List<Mark> marks) {
        public Piece {
            marks = List.copyOf(marks);
        }

        /// Marks without a meaning of their own.
        public static Piece of(Mark... marks) {
            return new Piece(null, null, List.of(marks));
        }
    }

    /// Something painted.
    public sealed interface Mark {
        /// A rectangle.
        ///
        /// @param radius of its corners
        record Rect(int x, int y, int width, int height, int radius, Look look) implements Mark {}

        /// A line through points.
        ///
        /// @param hasArrow true where it ends in the head of an arrow
        record Path(List<Point> points, Look look, boolean hasArrow) implements Mark {
            public Path {
                points = List.copyOf(points);
            }
        }

        /// A line of words.
        ///
        /// @param y of the line that letters stand on
        record Text(int x, int y, String words, Letters letters) implements Mark {}
    }

    /// A place.
    public record Point(int x, int y) {}

    /// The same in words: one row for each thing shown.
    public record Table(List<String> headings, List<Row> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /// A row of the table.
    ///
    /// @param href where its first cell leads, null for nowhere
    public record Row(@Nullable String href, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a shape means, and its colours on paper; a page has its own for light and dark.
    public enum Look {
        /// As it should be.
        BOX("#ffffff", "#868f9b", false),
        /// Something is missing there.
        WANTING("#fbf0d9", "#8a5a0b", false),
        /// For a time only.
        TEMPORARY("#ffffff", "#868f9b", true),
        /// From outside.
        EXTERNAL("#f6f7f8", "#5a6675", false),
        /// Ahead.
        AHEAD("#dcecee", "#0f5f6b", false),
        /// Done.
        DONE("#e3f3e9", "#1a7a43", false),
        /// Late.
        LATE("#fbe4e4", "#c02a2a", false),
        /// As it was before.
        BEFORE("none", "#868f9b", true),
        /// A band behind others.
        BAND("#f6f7f8", "none", false),
        /// A line.
        LINE("none", "#868f9b", false),
        /// A line to what is there for a time.
        DASHED("none", "#868f9b", true),
        /// A fine line of a scale.
        SCALE("none", "#e6e8eb", false),
        /// Today.
        TODAY("none", "#0f5f6b", false);

        private final String fill;
        private final String stroke;
        private final boolean isDashed;

        Look(String fill, String stroke, boolean isDashed) {
            this.fill = fill;
            this.stroke = stroke;
            this.isDashed = isDashed;
        }

        /// The colour inside on paper, or `none`.
        String fill() {
            return fill;
        }

        /// The colour of the line on paper, or `none`.
        String stroke() {
            return stroke;
        }

        boolean isDashed() {
            return isDashed;
        }
    }

    /// How words stand: size in pixels, weight, colour on paper.
    public enum Letters {
        TITLE(13, true, "#1d2530"),
        PLAIN(12, false, "#1d2530"),
        SMALL(11, false, "#5a6675"),
        HEAD(12, true, "#5a6675");

        private final int size;
        private final boolean isBold;
        private final String colour;

        Letters(int size, boolean isBold, String colour) {
            this.size = size;
            this.isBold = isBold;
            this.colour = colour;
        }

        int size() {
            return size;
        }

        boolean isBold() {
            return isBold;
        }

        String colour() {
            return colour;
        }

        /// As much of a text as fits into a width, in at most so many lines, the last one shortened where needed.
        List<String> within(String text, int width, int lines) {
            return Glyphs.of(isBold).lines(text, size, width, lines);
        }
    }
}
