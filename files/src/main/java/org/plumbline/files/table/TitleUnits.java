package org.plumbline.files.table;

/// The unit of a column's figures, from the nearest words that name one: its heading, what stands over several
/// headings,
/// the words above the table ("All figures in £k").
final class TitleUnits {
    private static final int ROWS = 20;

    private TitleUnits() {}

    /// The heading, with the words that give its unit where it gives none.
    static String unit(Grid grid, int header, int column, String heading) {
        var own = GroupHeadings.unit(grid, header, column, heading);
        if (Units.of(own) != 1) {
            return own;
        }
        var said = ofTable(grid, header);
        return said.isEmpty() ? own : own + " (" + said + ")";
    }

    /// The unit that the words above the table give for all of it, empty where they give none.
    static String ofTable(Grid grid, int header) {
        for (int row = 0; row < Math.min(Math.min(header, ROWS), grid.rows().size()); row++) {
            for (var cell : grid.rows().get(row)) {
                if (!cell.isBlank()
                        && cell.length() < 200
                        && GroupRows.filled(grid.rows().get(row)) <= 2) {
                    var said = Units.said(cell);
                    if (said.isPresent()) {
                        return said.get();
                    }
                }
            }
        }
        return "";
    }
}
