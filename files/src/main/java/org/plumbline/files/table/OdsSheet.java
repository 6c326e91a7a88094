package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.Attributes;

/// One sheet as it fills up. Blank cells and rows that are repeated to the edge of the sheet are counted, not kept.
final class OdsSheet {
    private static final int MOST_COLOURS = 200_000;
    private static final int MOST_ROWS = 1 << 24;

    private final String name;
    private final boolean isUnseen;
    private final Limits limits;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Long, Rag> colours = new HashMap<>();
    private final MergedCells merged = new MergedCells();
    private List<String> row = new ArrayList<>();
    private final Map<Integer, Rag> signs = new HashMap<>();
    private String rowStyle = "";
    private int times = 1;
    private int column;
    private int blankRows;
    private int hidden;
    private long cells;

    OdsSheet(String name, boolean isUnseen, Limits limits) {
        this.name = name;
        this.isUnseen = isUnseen;
        this.limits = limits;
    }

    String name() {
        return name;
    }

    /// The style of the cells of this row that have none.
    String rowStyle() {
        return rowStyle;
    }

    void row(Attributes attributes) {
        row = new ArrayList<>();
        signs.clear();
        column = 0;
        times = OdsCell.count(attributes, "table:number-rows-repeated", MOST_ROWS);
        rowStyle = OdsStyles.text(attributes, "table:default-cell-style-name");
        hidden += OdsStyles.text(attributes, "table:visibility").isEmpty()
                        || OdsStyles.text(attributes, "table:visibility").equals("visible")
                ? 0
                : 1;
    }

    /// A cell as often as it stands side by side; a colour without a word counts where it stands once.
    void put(OdsCell cell, String words, @Nullable Rag rag) {
        if (words.isEmpty()) {
            if (rag != null && cell.times() == 1 && column < limits.columns()) {
                signs.put(column, rag);
            }
            column = Math.min(column + cell.times(), 1 << 24);
            return;
        }
        if (column + (long) cell.times() > limits.columns()) {
            throw tooLarge("more than %d columns".formatted(limits.columns()));
        }
        if (cell.isMerged()) {
            int first = rows.size() + blankRows;
            merged.add(new CellRangeAddress(first, first + cell.rows() - 1, column, column + cell.columns() - 1)
                    .formatAsString());
        }
        for (int i = 0; i < cell.times(); i++) {
            while (row.size() < column) {
                row.add("");
            }
            if (rag != null) {
                signs.put(column, rag);
            }
            row.add(words);
            column++;
        }
    }

    void endRow() {
        if (row.isEmpty() && signs.isEmpty()) {
            blankRows = Math.min(blankRows + times, MOST_ROWS);
            return;
        }
        // A row of colours alone that goes on to the edge of the sheet is a frame, not a list.
        int kept = row.isEmpty() ? 1 : times;
        if (rows.size() + (long) blankRows + kept > limits.rows()) {
            throw tooLarge("more than %d rows".formatted(limits.rows()));
        }
        for (; blankRows > 0; blankRows--) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < kept; i++) {
            cells += row.size();
            if (cells > limits.cells()) {
                throw tooLarge("more than %d cells".formatted(limits.cells()));
            }
            int number = rows.size();
            if (colours.size() < MOST_COLOURS) {
                signs.forEach((at, rag) -> colours.put(Grid.Colours.place(number, at), rag));
            }
            rows.add(new ArrayList<>(row));
        }
        blankRows = times - kept;
    }

    Grid grid() {
        merged.fill(rows);
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
        }
        var notes = hidden == 0
                ? List.<String>of()
                : List.of("%d hidden row(s) were read like the others".formatted(hidden));
        return new Grid(rows, "ODS", "", name, new Grid.Colours(colours), notes, isUnseen);
    }

    private UnreadableFile tooLarge(String what) {
        return new UnreadableFile(
                Why.TOO_LARGE, "sheet \"%s\" has %s; delete what is not needed".formatted(name, what));
    }
}
