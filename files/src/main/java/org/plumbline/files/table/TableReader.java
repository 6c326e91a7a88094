package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads delimited text and workbooks into recognised tables.
public final class TableReader {
    private final Limits limits;
    private final Mapping mapping;

    public TableReader(Limits limits, Mapping mapping) {
        this.limits = limits;
        this.mapping = mapping;
    }

    public Table text(byte[] bytes) {
        var decoded = Encodings.decode(bytes);
        if (decoded.text().isBlank()) {
            throw new UnreadableFile(Why.EMPTY, "the file holds nothing but blanks");
        }
        var grid = Delimiters.grid(decoded.text(), decoded.encoding(), limits);
        var table = table(grid, HeaderSearch.in(grid, mapping), List.of());
        if (table.kind() == Table.Kind.UNKNOWN_TABLE && table.rows().isEmpty()) {
            throw new UnreadableFile(Why.UNKNOWN, "text without a table: no header with rows below it");
        }
        return table;
    }

    public Table xlsx(byte[] bytes) {
        return best(new XlsxReader(limits).read(bytes));
    }

    public Table xls(byte[] bytes) {
        return best(new XlsReader(limits).read(bytes));
    }

    /// The sheet with the clearest header; the others are named in the notes.
    private Table best(List<Grid> sheets) {
        int chosen = -1;
        var header = new HeaderSearch.Found(false, 0, -1);
        for (int i = 0; i < sheets.size(); i++) {
            if (isFilled(sheets.get(i))) {
                var found = HeaderSearch.in(sheets.get(i), mapping);
                if (found.strength() > header.strength()) {
                    chosen = i;
                    header = found;
                }
            }
        }
        if (chosen < 0) {
            throw new UnreadableFile(Why.EMPTY, "the workbook has no filled sheet");
        }
        var notes = new ArrayList<String>();
        for (int i = 0; i < sheets.size(); i++) {
            if (i != chosen && isFilled(sheets.get(i))) {
                notes.add("sheet \"%s\" was not read; save it as its own file to import it"
                        .formatted(sheets.get(i).sheet()));
            }
        }
        return table(sheets.get(chosen), header, notes);
    }

    private static boolean isFilled(Grid sheet) {
        return sheet.rows().stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isBlank()));
    }

    private static Grid upright(Grid turned, int headerRow) {
        var rows = new ArrayList<>(turned.rows());
        rows.set(headerRow, HeaderSearch.named(rows.get(headerRow)));
        return new Grid(rows, turned.encoding(), turned.delimiter(), turned.sheet());
    }

    private Table table(Grid grid, HeaderSearch.Found header, List<String> notes) {
        var upright = header.transposed() ? upright(grid.transposed(), header.index()) : grid;
        return new TableBuilder(upright, header, mapping, notes).build();
    }
}
