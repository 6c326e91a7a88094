package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads delimited text and workbooks into recognised tables.
public final class TableReader {
    /// Tables that are lists of amounts where months stand side by side in them.
    private static final Set<Table.Kind> POSTED =
            Set.of(Table.Kind.PORTFOLIO_TABLE, Table.Kind.MONEY_TABLE, Table.Kind.UNKNOWN_TABLE);

    private final Limits limits;
    private final Mapping mapping;

    public TableReader(Limits limits, Mapping mapping) {
        this.limits = limits;
        this.mapping = mapping;
    }

    /// The tables of a text: several where they stand one below the other, the clearest first.
    public List<Table> texts(byte[] bytes) {
        var grid = LongTables.of(grid(bytes));
        var parts = StackedTables.of(grid, mapping);
        return parts.size() == 1 ? single(grid) : best(parts);
    }

    /// The clearest table of a text.
    public Table text(byte[] bytes) {
        return texts(bytes).getFirst();
    }

    private Grid grid(byte[] bytes) {
        var decoded = Encodings.decode(bytes);
        if (decoded.text().isBlank()) {
            throw new UnreadableFile(Why.EMPTY, "the file holds nothing but blanks");
        }
        return Delimiters.grid(decoded.text(), decoded.encoding(), limits);
    }

    private List<Table> single(Grid grid) {
        var tables = tables(grid, HeaderSearch.in(grid, mapping), List.of());
        var table = tables.getFirst();
        if (table.kind() == Table.Kind.UNKNOWN_TABLE && table.rows().isEmpty()) {
            throw new UnreadableFile(Why.UNKNOWN, "text without a table: no header with rows below it");
        }
        return tables;
    }

    public List<Table> xlsx(byte[] bytes) {
        return best(new XlsxReader(limits).read(bytes));
    }

    public List<Table> xls(byte[] bytes) {
        return best(new XlsReader(limits).read(bytes));
    }

    public List<Table> ods(byte[] bytes) {
        return best(new OdsReader(limits).read(bytes));
    }

    private record Sheet(Grid grid, HeaderSearch.Found header) {}

    /// The sheet with the clearest header, then every other that is a table of a known kind; the rest is named in the
    /// notes.
    private List<Table> best(List<Grid> grids) {
        var sheets = new ArrayList<Sheet>();
        var notes = new ArrayList<String>();
        boolean isShown = grids.stream().anyMatch(grid -> !grid.hidden() && isFilled(grid));
        for (var grid : grids) {
            if (grid.hidden() && isShown) {
                notes.add("the hidden sheet \"%s\" was not read; show it in the workbook to have it read"
                        .formatted(grid.sheet()));
            } else if (isFilled(grid)) {
                StackedTables.of(LongTables.of(grid), mapping)
                        .forEach(part -> sheets.add(new Sheet(part, HeaderSearch.in(part, mapping))));
            }
        }
        var first = sheets.stream()
                .max(Comparator.comparingDouble(sheet -> sheet.header().strength()))
                .orElseThrow(() -> new UnreadableFile(Why.EMPTY, "the workbook has no filled sheet"));
        var further = new ArrayList<Table>();
        sheets.remove(first);
        for (var sheet : sheets) {
            var tables = tables(sheet.grid(), sheet.header(), List.of());
            var table = tables.getFirst();
            if (table.kind() == Table.Kind.UNKNOWN_TABLE || table.rows().isEmpty()) {
                notes.add("%s is no list of projects, records, people or money and was not read"
                        .formatted(
                                sheet.grid().sheet().isEmpty()
                                        ? "one of the tables"
                                        : "sheet \"%s\"".formatted(sheet.grid().sheet())));
            } else {
                further.addAll(tables);
            }
        }
        further.addAll(0, tables(first.grid(), first.header(), notes));
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

    /// The table of a grid, and the money by period that stands in columns of it.
    private List<Table> tables(Grid grid, HeaderSearch.Found header, List<String> notes) {
        if (header.transposed()) {
            var turned = upright(grid.transposed(), header.index());
            return List.of(new TableBuilder(turned, header, mapping, notes).build());
        }
        var grouped = RatingNumbers.of(GroupRows.of(grid, header.index()), header.index());
        var split = PeriodTables.of(grouped, header.index(), mapping);
        var money = split.money();
        if (money == null) {
            return List.of(new TableBuilder(grouped, header, mapping, notes).build());
        }
        var told = new ArrayList<>(notes);
        var projects = new TableBuilder(split.rest(), header, mapping, told).build();
        boolean isList = projects.kind() == Table.Kind.PORTFOLIO_TABLE && !money.isByRow();
        if (!isList && !POSTED.contains(projects.kind())) {
            return List.of(new TableBuilder(grouped, header, mapping, notes).build());
        }
        var amounts = money.money(
                isList
                        ? projects
                        : new TableBuilder(split.rest(), header, mapping, told, Table.Kind.PORTFOLIO_TABLE).build(),
                told);
        if (amounts == null) {
            return List.of(new TableBuilder(grouped, header, mapping, notes).build());
        }
        return isList
                ? List.of(new TableBuilder(split.rest(), header, mapping, told).build(), amounts)
                : List.of(amounts);
    }
}
