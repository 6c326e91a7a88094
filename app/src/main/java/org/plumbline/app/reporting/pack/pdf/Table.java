package org.plumbline.app.reporting.pack.pdf;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// A table whose head is repeated on each page that it runs over.
///
/// @param css the look: `list` for a whole page, `small` beside something
record Table(String css, List<Column> columns) {
    private static final int LONG_CELL = 1_500;

    Table {
        columns = List.copyOf(columns);
    }

    /// A column: head, share of the width in percent, and whether it holds numbers.
    record Column(String head, int percent, boolean number) {
        static Column text(String head, int percent) {
            return new Column(head, percent, false);
        }

        static Column number(String head, int percent) {
            return new Column(head, percent, true);
        }
    }

    /// A cell: its text, a rating that tints it, and its weight.
    record Cell(String text, @Nullable Rag rag, boolean strong) {
        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell strong(String text) {
            return new Cell(text, null, true);
        }

        static Cell of(String text, Rag rag) {
            return new Cell(text, rag, true);
        }
    }

    <T> void write(Html html, List<T> items, Function<T, List<Cell>> row) {
        html.open("table", css).raw("<thead>");
        body(html, items, row);
    }

    /// The same under the section's title, which each page that it runs over repeats.
    <T> void titled(Html html, Sections.Words words, List<T> items, Function<T, List<Cell>> row) {
        html.open("table", css).raw("<colgroup>");
        columns.forEach(column -> html.raw("<col style=\"width:%d%%\"/>".formatted(column.percent())));
        html.raw("</colgroup><thead><tr><th class=\"title\" colspan=\"" + columns.size() + "\">");
        html.element("h1", "", words.title()).element("p", "question", words.question());
        html.raw("</th></tr>");
        body(html, items, row);
    }

    private <T> void body(Html html, List<T> items, Function<T, List<Cell>> row) {
        html.raw("<tr>");
        for (var column : columns) {
            html.raw(
                    "<th class=\"%s\" style=\"width:%d%%\">".formatted(column.number() ? "num" : "", column.percent()));
            html.text(column.head()).close("th");
        }
        html.raw("</tr></thead><tbody>");
        items.forEach(item -> row(html, row.apply(item)));
        html.raw("</tbody></table>");
    }

    private void row(Html html, List<Cell> cells) {
        boolean isLong = cells.stream().anyMatch(cell -> cell.text().length() > LONG_CELL);
        html.open("tr", isLong ? "long" : "");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var rag = cell.rag();
            var css = rag != null ? tint(rag) : cell.strong() ? "strong" : "";
            html.element("td", (css + (columns.get(i).number() ? " num" : "")).strip(), cell.text());
        }
        html.close("tr");
    }

    /// The style class of a rating.
    static String tint(Rag rag) {
        return switch (rag) {
            case RED, AMBER_RED -> "red";
            case AMBER, AMBER_GREEN -> "amber";
            case GREEN -> "green";
            case NONE -> "grey";
        };
    }
}
