package org.plumbline.files.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Problem;

/// A recognised table: what its columns mean and what its rows say.
///
/// @param encoding of the text, or the kind of workbook
/// @param delimiter empty for a workbook
/// @param sheet name of the sheet read, empty for text
/// @param title what stands above it, empty for nothing
/// @param headerRow as a spreadsheet shows it; the header column when transposed
/// @param headerSignature stable for equal headers, so that a mapping can be remembered
/// @param problems cells that could not be understood
/// @param notes what was left out on purpose, such as rows of totals and other sheets
public record Table(
        Kind kind,
        String encoding,
        String delimiter,
        String sheet,
        boolean transposed,
        String title,
        int headerRow,
        String headerSignature,
        List<Column> columns,
        List<Row> rows,
        List<Problem> problems,
        List<String> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// What the rows of a table are about.
    public enum Kind {
        PORTFOLIO_TABLE,
        REGISTER_TABLE,
        STATUS_TABLE,
        PEOPLE_TABLE,
        MONEY_TABLE,
        UNKNOWN_TABLE;

        /// The name in JSON: `portfolio-table`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One column of the file.
    ///
    /// @param position counted from 1 as in a spreadsheet (the row when the table is transposed)
    /// @param field what it means, null when its values are kept as custom values
    /// @param unit what one of its figures stands for: 1000000 where the head says millions
    /// @param currency ISO code where the head or the cells name one
    public record Column(
            int position,
            String header,
            @Nullable Field field,
            long unit,
            @Nullable String currency) {}

    /// One entry of the table.
    ///
    /// @param row as a spreadsheet shows it; the column number when the table is transposed
    /// @param custom values of columns that mean nothing to the product, by header
    public record Row(int row, Map<Field, Cell> cells, Map<String, String> custom) {
        public Row {
            cells = Map.copyOf(cells);
            custom = Map.copyOf(custom);
        }

        public @Nullable Cell cell(Field field) {
            return cells.get(field);
        }
    }

    /// The header a field is read from; the first when several share it.
    public @Nullable Column column(Field field) {
        for (var column : columns) {
            if (column.field() == field) {
                return column;
            }
        }
        return null;
    }
}
