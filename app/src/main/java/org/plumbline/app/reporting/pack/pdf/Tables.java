package org.plumbline.app.reporting.pack.pdf;

import java.util.List;
import java.util.Locale;
import org.plumbline.app.kit.paper.Html;
import org.plumbline.app.reporting.pack.content.Cell;
import org.plumbline.app.reporting.pack.content.Column;
import org.plumbline.app.reporting.pack.content.Section;
import org.plumbline.app.reporting.pack.content.Table;
import org.plumbline.engine.status.Rag;

/// Writes tables whose head is repeated on each page that they run over.
final class Tables {
    private static final int LONG_CELL = 1_500;

    private final Html html;

    Tables(Html html) {
        this.html = html;
    }

    /// A table beside something.
    void small(Table table) {
        html.open("table", "small").raw("<thead>");
        body(table);
    }

    /// A table over the whole page under the section's title, which each page that it runs over repeats.
    void titled(Section section, Table table) {
        html.open("table", "list").raw("<colgroup>");
        table.columns().forEach(column -> html.raw("<col style=\"width:" + percent(table, column) + "%\"/>"));
        html.raw("</colgroup><thead><tr><th class=\"title\" colspan=\""
                + table.columns().size() + "\">");
        Sections.head(html, section);
        html.raw("</th></tr>");
        body(table);
    }

    private void body(Table table) {
        html.raw("<tr>");
        for (var column : table.columns()) {
            html.raw("<th class=\"%s\" style=\"width:%s%%\">"
                    .formatted(column.isNumber() ? "num" : "", percent(table, column)));
            html.text(column.head()).close("th");
        }
        html.raw("</tr></thead><tbody>");
        table.rows().forEach(row -> row(table, row));
        html.raw("</tbody></table>");
    }

    private static String percent(Table table, Column column) {
        double all = table.columns().stream().mapToDouble(Column::share).sum();
        return String.format(Locale.ROOT, "%.2f", column.share() * 100 / all);
    }

    private void row(Table table, List<Cell> cells) {
        boolean isLong = cells.stream().anyMatch(cell -> cell.text().length() > LONG_CELL);
        html.open("tr", isLong ? "long" : "");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var rag = cell.rag();
            var css = rag != null ? tint(rag) : cell.isStrong() ? "strong" : "";
            html.element("td", (css + (table.columns().get(i).isNumber() ? " num" : "")).strip(), cell.text());
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
