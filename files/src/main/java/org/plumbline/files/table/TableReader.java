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
        return table(grid, HeaderSearch.in(grid, mapping), List.of());
    }

    public Table xlsx(byte[] bytes) {
        return best(new XlsxReader(limits).read(bytes));
    }

    public Table xls(byte[] bytes) {
        return best(new XlsReader(limits).read(bytes));
    }

    /// The sheet with the clearest header; the others are named in the notes.
    private Table best(List<Grid> sheets) {
        Grid chosen = null;
        var header = new HeaderSearch.Found(false, 0, -1);
        for (var sheet : sheets) {
            if (sheet.rows().stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isBlank()))) {
                var found = HeaderSearch.in(sheet, mapping);
                if (found.strength() > header.strength()) {
                    chosen = sheet;
                    header = found;
                }
            }
        }
        if (chosen == null) {
            throw new UnreadableFile(Why.EMPTY, "the workbook has no filled sheet");
        }
        var notes = new ArrayList<String>();
        for (var sheet : sheets) {
            if (sheet != chosen) {
                notes.add("sheet \"%s\" was not read; save it as its own file to import it".formatted(sheet.sheet()));
            }
        }
        return table(chosen, header, notes);
    }

    private Table table(Grid grid, HeaderSearch.Found header, List<String> notes) {
        var upright = header.transposed() ? grid.transposed() : grid;
        return new TableBuilder(upright, header, mapping, notes).build();
    }
}
