package org.plumbline.app.kit.diagram;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.paper.CleanText;

/// The table twin of a drawing on slides of its own, twelve rows on each.
final class SlideTable {
    private static final int ROWS = 12;
    private static final int MARGIN = 28;
    private static final int TOP = 60;
    private static final int LONGEST = 90;

    private SlideTable() {}

    static void add(XMLSlideShow show, Drawing drawing) {
        var rows = drawing.table().rows();
        for (var from = 0; from < rows.size(); from += ROWS) {
            var slide = show.createSlide();
            title(slide, CleanText.line(drawing.title()));
            var table = slide.createTable();
            var width = show.getPageSize().getWidth() - 2 * MARGIN;
            line(table, drawing.table().headings(), true);
            for (var row : rows.subList(from, Math.min(rows.size(), from + ROWS))) {
                line(table, row.cells(), false);
            }
            var columns = drawing.table().headings().size();
            for (var column = 0; column < columns; column++) {
                table.setColumnWidth(column, width / columns);
            }
            table.setAnchor(new Rectangle2D.Double(MARGIN, TOP, width, 30.0 * Math.min(ROWS, rows.size() - from)));
        }
    }

    private static void line(XSLFTable table, List<String> cells, boolean isHead) {
        var row = table.addRow();
        row.setHeight(28);
        for (var text : cells) {
            var cell = row.addCell();
            var letters = isHead ? Letters.HEAD : Letters.PLAIN;
            var run = cell.addNewTextParagraph().addNewTextRun();
            var clean = CleanText.line(text);
            run.setText(
                    clean.length() > LONGEST ? clean.substring(0, LONGEST - 1).strip() + "…" : clean);
            run.setFontFamily("Arial");
            run.setFontSize((double) letters.size());
            run.setBold(isHead);
            run.setFontColor(Color.decode(letters.colour()));
        }
    }

    static void title(XSLFSlide slide, String words) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(MARGIN, 12, 900, 32));
        box.clearText();
        box.setLeftInset(0d);
        var run = box.addNewTextParagraph().addNewTextRun();
        run.setText(words);
        run.setFontFamily("Arial");
        run.setFontSize(20d);
        run.setBold(true);
        run.setFontColor(Color.decode(Letters.TITLE.colour()));
    }
}
