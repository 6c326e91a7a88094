package org.plumbline.app.reporting.pack.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Rows under columns, each row with a cell for each column.
public record Table(List<Column> columns, List<List<Cell>> rows) {
    static final Table NONE = new Table(List.of(), List.of());

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// What pages and slides show of it.
    public Table onPages() {
        return without(Column.Where.WORKBOOK);
    }

    /// What the workbook keeps of it.
    public Table inWorkbook() {
        return without(Column.Where.PAGES);
    }

    private Table without(Column.Where other) {
        var kept = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).where() != other)
                .toArray();
        return new Table(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
                        .toList());
    }

    /// Columns, each with what it shows of an item.
    static final class Of<T> {
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<T, Cell>> cells = new ArrayList<>();

        Of<T> column(Column column, Function<T, Cell> cell) {
            columns.add(column);
            cells.add(cell);
            return this;
        }

        Table rows(List<T> items) {
            return new Table(
                    columns,
                    items.stream()
                            .map(item ->
                                    cells.stream().map(cell -> cell.apply(item)).toList())
                            .toList());
        }
    }
}
