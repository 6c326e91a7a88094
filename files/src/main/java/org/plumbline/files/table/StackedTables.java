package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;

/// Takes a sheet apart on which several tables stand one below the other: where a clear header of its own follows a
/// blank row, a table of its own begins. Rows keep their numbers.
final class StackedTables {
    private static final int MOST = 10;
    private static final int MOST_CAPTIONS = 3;
    private static final int FIRST_WITHIN = 40;
    private static final int LEAST_HEADERS = 3;
    private static final double LEAST_SHARE = 0.6;

    private StackedTables() {}

    static List<Grid> of(Grid grid, Mapping mapping) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        if (HeaderSearch.in(grid, mapping).transposed()) {
            return List.of(grid);
        }
        List<String> header = List.of();
        for (int row = 0; row < grid.rows().size() - 1 && starts.size() < MOST; row++) {
            var cells = grid.rows().get(row);
            boolean isFirst = header.isEmpty() && row < FIRST_WITHIN;
            int above = captions(grid, row);
            boolean isAfterGap = row > above && isBlank(grid.rows().get(row - above - 1));
            if ((isFirst || isAfterGap) && !isBlank(cells) && !same(cells, header) && isHeader(cells, mapping)) {
                if (!header.isEmpty()) {
                    starts.add(row - above);
                }
                header = cells;
            }
        }
        return starts.size() == 1 ? List.of(grid) : parts(grid, starts);
    }

    /// How many rows of one cell, the name of a table, stand directly above a row.
    private static int captions(Grid grid, int row) {
        int count = 0;
        while (count < MOST_CAPTIONS
                && count < row
                && GroupRows.filled(grid.rows().get(row - count - 1)) == 1) {
            count++;
        }
        return count;
    }

    private static List<Grid> parts(Grid grid, List<Integer> starts) {
        var parts = new ArrayList<Grid>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : grid.rows().size();
            var rows = new ArrayList<List<String>>(to);
            for (int row = 0; row < to; row++) {
                rows.add(row < from ? List.of() : grid.rows().get(row));
            }
            parts.add(grid.with(rows));
        }
        return parts;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static boolean same(List<String> one, List<String> other) {
        return Words.normalised(String.join("|", one)).equals(Words.normalised(String.join("|", other)));
    }

    private static boolean isHeader(List<String> cells, Mapping mapping) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        if (filled < LEAST_HEADERS || cells.stream().anyMatch(cell -> cell.length() > 120)) {
            return false;
        }
        var found = Columns.best(cells, mapping, (field, columns) -> true);
        var recognised = Columns.used(found).size();
        return found.kind() != Table.Kind.UNKNOWN_TABLE
                && recognised >= LEAST_HEADERS
                && recognised >= LEAST_SHARE * filled;
    }
}
