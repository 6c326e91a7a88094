package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/// Gives each cell of a merged area what stands in its first one: a heading over three columns is that of each, a
/// department beside four projects is that of each.
final class MergedCells {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_AREAS = 20_000;
    private static final long MOST_CELLS = 500_000;

    private final List<CellRangeAddress> areas = new ArrayList<>();

    /// Notes an area such as `A1:C1`; what is none is left out.
    void add(String reference) {
        if (areas.size() < MOST_AREAS) {
            try {
                areas.add(CellRangeAddress.valueOf(reference));
            } catch (IllegalArgumentException noArea) {
                // A damaged area changes nothing about the cells themselves.
            }
        }
    }

    void fill(List<List<String>> rows) {
        long filled = 0;
        for (var area : areas) {
            int lastRow = Math.min(area.getLastRow(), rows.size() - 1);
            int lastColumn = area.getLastColumn();
            boolean isSmall = lastRow - area.getFirstRow() < MOST_ROWS
                    && lastColumn - area.getFirstColumn() < MOST_COLUMNS
                    && area.getFirstRow() >= 0
                    && area.getFirstRow() < rows.size();
            var first = isSmall ? at(rows.get(area.getFirstRow()), area.getFirstColumn()) : "";
            if (!first.isBlank() && filled < MOST_CELLS) {
                filled += area.getNumberOfCells();
                for (int row = area.getFirstRow(); row <= lastRow; row++) {
                    fill(rows.get(row), area, first);
                }
            }
        }
    }

    private static void fill(List<String> row, CellRangeAddress area, String text) {
        for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
            while (row.size() <= column) {
                row.add("");
            }
            if (row.get(column).isBlank()) {
                row.set(column, text);
            }
        }
    }

    private static String at(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }
}
