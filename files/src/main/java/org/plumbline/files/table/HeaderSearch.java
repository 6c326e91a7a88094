package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the header: below title rows, or in a column when the projects stand side by side.
final class HeaderSearch {
    private static final int ROWS = 40;
    private static final int COLUMNS = 8;
    private static final int WIDEST = 400;
    private static final int LONGEST = 400;
    private static final Set<Field> NAMES = Set.of(Field.NAME, Field.KEY, Field.PROJECT, Field.PROJECT_KEY);

    /// @param strength how sure the find is; 0 when no header word is known
    record Found(boolean transposed, int index, double strength) {}

    private HeaderSearch() {}

    static Found in(Grid grid, Mapping mapping) {
        var best = new Found(false, firstWithTwoCells(grid), 0);
        int from = firstFilled(grid);
        for (int row = from; row < Math.min(from + ROWS, grid.rows().size()); row++) {
            best = better(
                    best, new Found(false, row, strength(grid.rows().get(row), GroupHeadings.of(grid, row), mapping)));
        }
        if (grid.rows().size() <= WIDEST) {
            for (int column = 0; column < Math.min(COLUMNS, grid.width()); column++) {
                var cells = new ArrayList<String>();
                for (int row = 0; row < grid.rows().size(); row++) {
                    cells.add(grid.at(row, column));
                }
                // A column is taken only when clearly better: a short list may have header words in both directions.
                var found = new Found(true, column, strength(named(cells), named(cells), mapping) * 0.8);
                best = better(best, found);
            }
        }
        return best;
    }

    /// A blank corner above the field names stands for the projects' names beside it.
    static List<String> named(List<String> headers) {
        if (headers.isEmpty() || !headers.getFirst().isBlank()) {
            return headers;
        }
        var named = new ArrayList<>(headers);
        named.set(0, "Project name");
        return named;
    }

    private static Found better(Found one, Found other) {
        return other.strength > one.strength ? other : one;
    }

    /// Sum of the scores of the recognised headers, weighed down by the cells that say nothing.
    ///
    /// @param whole the same with what the row above says, "Budget 2024" for "2024" under "Budget"
    private static double strength(List<String> cells, List<String> whole, Mapping mapping) {
        var headers = new ArrayList<String>();
        int filled = 0;
        for (var cell : cells.subList(0, Math.min(cells.size(), WIDEST))) {
            boolean usable = !cell.isBlank() && cell.length() <= LONGEST;
            filled += cell.isBlank() ? 0 : 1;
            headers.add(usable ? cell : "");
        }
        if (filled < 2) {
            return 0;
        }
        var assignment = Columns.best(headers, mapping, (field, columns) -> true);
        int recognised = Columns.used(assignment).size();
        if (assignment.columns().keySet().stream().anyMatch(NAMES::contains)) {
            // Months and years in a row are as good as known headings.
            recognised += (int) PeriodColumns.of(whole, mapping).stream()
                    .filter(column -> !Columns.used(assignment).contains(column.column()))
                    .count();
        }
        return assignment.score() * recognised / filled;
    }

    private static int firstFilled(Grid grid) {
        int row = 0;
        while (row < grid.rows().size() && grid.rows().get(row).stream().allMatch(String::isBlank)) {
            row++;
        }
        return row;
    }

    private static int firstWithTwoCells(Grid grid) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).count() >= 2) {
                return row;
            }
        }
        return 0;
    }
}
