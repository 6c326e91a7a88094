package org.plumbline.app.kit.register;

import java.util.List;

/// One record of a register: a cell for each column, in the order of the columns.
///
/// @param id what a bulk action sends, and part of the row's id in the page
public record Row(String id, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(String id, Cell... cells) {
        return new Row(id, List.of(cells));
    }
}
