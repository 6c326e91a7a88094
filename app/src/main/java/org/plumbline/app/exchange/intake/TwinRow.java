package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.files.table.Field;

/// Ends the work on a row that says the same project again; what it wrote is taken back.
final class TwinRow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 6;

    private final transient Cells first;
    private final transient Cells cells;

    /// @param first the row that is taken
    TwinRow(Cells first, Cells cells) {
        super("row " + first.number());
        this.first = first;
        this.cells = cells;
    }

    /// Says so at the cell by which the project was found, and in what the two rows differ.
    void tell() {
        var apart = differences(first, cells);
        cells.problem(
                cells.raw(Field.KEY).isBlank() ? Field.NAME : Field.KEY,
                "This is the same project as in row %d; only that row is taken. %s Remove one, or give each its own id."
                        .formatted(
                                first.number(),
                                apart.isEmpty()
                                        ? "Both say the same."
                                        : "They differ, there and here: %s.".formatted(String.join("; ", apart))));
    }

    /// What two rows say differently, as `Budget 10, 12`; what one of them leaves blank is no difference.
    static List<String> differences(Cells one, Cells other) {
        var apart = new ArrayList<String>();
        for (var field : Field.values()) {
            var there = Texts.line(one.raw(field), 40);
            var here = Texts.line(other.raw(field), 40);
            if (there != null && here != null && !there.equalsIgnoreCase(here) && apart.size() < MOST_SHOWN) {
                apart.add("%s \"%s\", \"%s\"".formatted(other.header(field), there, here));
            }
        }
        return apart;
    }
}
