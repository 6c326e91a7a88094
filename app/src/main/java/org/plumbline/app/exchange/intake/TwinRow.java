package org.plumbline.app.exchange.intake;

import org.plumbline.files.table.Field;

/// Ends the work on a row that says the same project again; what it wrote is taken back.
final class TwinRow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int row;
    private final transient Cells cells;

    TwinRow(int row, Cells cells) {
        super("row " + row);
        this.row = row;
        this.cells = cells;
    }

    /// Says so at the cell by which the project was found.
    void tell() {
        cells.problem(
                cells.raw(Field.KEY).isBlank() ? Field.NAME : Field.KEY,
                "This is the same project as in row %d; only that row is taken. Remove one, or give each its own id."
                        .formatted(row));
    }
}
