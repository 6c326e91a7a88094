package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;

/// Rows that head those below them ("Department for Transport" over its four projects) become a column of their own,
/// so that they are neither taken for projects nor lost.
final class GroupRows {
    /// The heading of the column made of them.
    static final String HEADING = "Group";

    private static final int LEAST_WIDTH = 4;
    private static final int LONGEST = 120;

    private GroupRows() {}

    /// The grid with its heading rows emptied and written beside the rows they head; as it is where there are none.
    ///
    /// @param header the row of the header
    static Grid of(Grid grid, int header) {
        var rows = grid.rows();
        if (header >= rows.size() || filled(rows.get(header)) < LEAST_WIDTH) {
            return grid;
        }
        var headings = headings(rows, header);
        if (headings.size() < 2) {
            return grid;
        }
        int width = grid.width();
        var told = new ArrayList<List<String>>();
        var group = "";
        for (int i = 0; i < rows.size(); i++) {
            if (headings.contains(i)) {
                group = only(rows.get(i));
                told.add(List.of());
            } else if (i == header || i > header && rows.get(i).equals(rows.get(header))) {
                told.add(with(rows.get(i), width, HEADING));
            } else {
                told.add(i > header && filled(rows.get(i)) > 1 ? with(rows.get(i), width, group) : rows.get(i));
            }
        }
        return grid.with(told)
                .noted("%d heading row(s) such as \"%s\" were read as the column \"%s\""
                        .formatted(headings.size(), only(rows.get(headings.getFirst())), HEADING));
    }

    /// Rows with one short text in one of the first columns, of which the next filled row is an entry.
    private static List<Integer> headings(List<List<String>> rows, int header) {
        int names = firstFilled(rows.get(header));
        var headings = new ArrayList<Integer>();
        int entries = 0;
        for (int i = header + 1; i < rows.size(); i++) {
            int count = filled(rows.get(i));
            entries += count > 1 ? 1 : 0;
            if (count == 1
                    && firstFilled(rows.get(i)) <= names + 1
                    && only(rows.get(i)).length() <= LONGEST
                    && only(rows.get(i)).chars().anyMatch(Character::isLetter)
                    && isEntryNext(rows, i + 1)) {
                headings.add(i);
            }
        }
        return headings.size() <= entries ? headings : List.of();
    }

    private static boolean isEntryNext(List<List<String>> rows, int from) {
        for (int i = from; i < rows.size(); i++) {
            int count = filled(rows.get(i));
            if (count > 0) {
                return count >= LEAST_WIDTH - 1;
            }
        }
        return false;
    }

    private static List<String> with(List<String> row, int width, String text) {
        var wide = new ArrayList<>(row);
        while (wide.size() < width) {
            wide.add("");
        }
        wide.add(text);
        return wide;
    }

    static int filled(List<String> row) {
        int count = 0;
        for (var cell : row) {
            count += ColumnReader.isBlank(cell) ? 0 : 1;
        }
        return count;
    }

    private static int firstFilled(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (!ColumnReader.isBlank(row.get(i))) {
                return i;
            }
        }
        return row.size();
    }

    private static String only(List<String> row) {
        int at = firstFilled(row);
        return at < row.size() ? ColumnReader.trimmed(row.get(at)) : "";
    }
}
