package org.plumbline.app.exchange.intake;

/// Ends the work on a row that says the same project again; what it wrote is taken back.
final class TwinRow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int row;

    TwinRow(int row) {
        super("row " + row);
        this.row = row;
    }

    /// The row that said it first.
    int row() {
        return row;
    }
}
