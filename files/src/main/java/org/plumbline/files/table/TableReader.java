package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.Comparator;
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

    public List<Table> xlsx(byte[] bytes) {
        return best(new XlsxReader(limits).read(bytes));
    }

    public List<Table> xls(byte[] bytes) {
        return best(new XlsReader(limits).read(bytes));
    }

    private record Sheet(Grid grid, HeaderSearch.Found header) {}

    /// The sheet with the clearest header, then every other that is a table of a known kind; the rest is named in the
    /// notes.
    private List<Table> best(List<Grid> grids) {
        var sheets = new ArrayList<Sheet>();
        for (var grid : grids) {
            if (isFilled(grid)) {
                StackedTables.of(grid, mapping)
                        .forEach(part -> sheets.add(new Sheet(part, HeaderSearch.in(part, mapping))));
            }
        }
        var first = sheets.stream()
                .max(Comparator.comparingDouble(sheet -> sheet.header().strength()))
                .orElseThrow(() -> new UnreadableFile(Why.EMPTY, "the workbook has no filled sheet"));
        var further = new ArrayList<Table>();
        var notes = new ArrayList<String>();
        sheets.remove(first);
        for (var sheet : sheets) {
            var table = table(sheet.grid(), sheet.header(), List.of());
            if (table.kind() == Table.Kind.UNKNOWN_TABLE || table.rows().isEmpty()) {
                notes.add("sheet \"%s\" is no list of projects, records, people or money and was not read"
                        .formatted(sheet.grid().sheet()));
            } else {
                further.add(table);
            }
        }
        further.addFirst(table(first.grid(), first.header(), notes));
        return further;
    }

    private static boolean isFilled(Grid sheet) {
        return sheet.rows().stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isBlank()));
    }

    private static Grid upright(Grid turned, int headerRow) {
        var rows = new ArrayList<>(turned.rows());
        rows.set(headerRow, HeaderSearch.named(rows.get(headerRow)));
        return turned.with(rows);
    }

    private Table table(Grid grid, HeaderSearch.Found header, List<String> notes) {
        var upright = header.transposed() ? upright(grid.transposed(), header.index()) : grid;
        return new TableBuilder(upright, header, mapping, notes).build();
    }
}
