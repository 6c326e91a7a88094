package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the cells of all sheets of a spreadsheet as text: dates as ISO dates, percentages with their sign, formulas
/// as last computed. Comments and drawings in cells are not their text.
final class OdsHandler extends DefaultHandler {
    private static final int SHEETS = 50;

    private final OdsStyles styles;
    private final Limits limits;
    private final List<Grid> sheets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private OdsSheet sheet;
    private OdsCell cell = OdsCell.NONE;
    private boolean inTable;
    private boolean inCell;
    private boolean inWords;
    private int aside;

    OdsHandler(OdsStyles styles, Limits limits) {
        this.styles = styles;
        this.limits = limits;
        sheet = new OdsSheet("", false, limits);
    }

    List<Grid> sheets() {
        return sheets;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!inTable) {
            styles.startElement(uri, local, name, attributes);
        }
        if (aside > 0 || isAside(name)) {
            aside++;
            return;
        }
        switch (name) {
            case "table:table" -> begin(attributes);
            case "table:table-row" -> sheet.row(attributes);
            case "table:table-cell", "table:covered-table-cell" -> {
                cell = OdsCell.of(attributes, sheet.rowStyle());
                text.setLength(0);
                inCell = true;
            }
            case "text:p", "text:h" -> {
                inWords = inCell;
                if (!text.isEmpty()) {
                    text.append('\n');
                }
            }
            case "text:s" -> append(" ".repeat(OdsCell.count(attributes, "text:c", 100)));
            case "text:tab", "text:line-break" -> append(" ");
            default -> {}
        }
    }

    /// What stands in a cell without being its text, and a list of changes with cells that are no more.
    private static boolean isAside(String name) {
        return name.equals("office:annotation")
                || name.startsWith("draw:")
                || name.equals("table:shapes")
                || name.equals("table:tracked-changes");
    }

    private void begin(Attributes attributes) {
        if (inTable) {
            aside++;
            return;
        }
        inTable = true;
        sheet = new OdsSheet(
                OdsStyles.text(attributes, "table:name"),
                styles.isUnseen(OdsStyles.text(attributes, "table:style-name")),
                limits);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inWords && aside == 0) {
            append(new String(letters, start, length));
        }
    }

    private void append(String words) {
        if (!inWords) {
            return;
        }
        text.append(words);
        if (text.length() > limits.cellCharacters()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE,
                    "sheet \"%s\" has a cell longer than %d characters; delete what is not needed"
                            .formatted(sheet.name(), limits.cellCharacters()));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (aside > 0) {
            aside--;
            return;
        }
        switch (name) {
            case "text:p", "text:h" -> inWords = false;
            case "table:table-cell", "table:covered-table-cell" -> {
                var words = cell.shown(text.toString());
                var rag = words.length() > 1 ? null : styles.of(cell.style(), !words.isEmpty());
                sheet.put(cell, words, rag);
                inCell = false;
            }
            case "table:table-row" -> sheet.endRow();
            case "table:table" -> {
                inTable = false;
                if (sheets.size() < SHEETS) {
                    sheets.add(sheet.grid());
                }
            }
            default -> {}
        }
    }
}
