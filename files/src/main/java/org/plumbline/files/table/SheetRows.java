package org.plumbline.files.table;

import java.util.List;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// The bare rows of a small grid that people keep beside their tools: delimited text, or the first filled sheet of a
/// workbook that is shown.
public final class SheetRows {
    private SheetRows() {}

    /// The rows in their order, empty ones included; formulas count with their last value.
    ///
    /// @throws UnreadableFile where it is no table, damaged, unsafe or too large
    public static List<List<String>> of(byte[] bytes, Limits limits) {
        if (!isArchive(bytes)) {
            return TextTables.rows(bytes, limits);
        }
        return new XlsxReader(limits)
                .read(bytes).stream()
                        .filter(sheet -> !sheet.hidden())
                        .map(Grid::rows)
                        .filter(rows ->
                                rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isBlank())))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableFile(Why.EMPTY, "the workbook has no filled sheet"));
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
