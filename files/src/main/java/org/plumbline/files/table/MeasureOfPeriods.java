package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.files.Value;
import org.plumbline.files.table.PeriodColumns.Periodic;

/// Says whether amounts by period are budget, actual or forecast: by their headings, by a column that says it row by
/// row, by the words above the table, or because they add up to a column that says what it is.
final class MeasureOfPeriods {
    private static final BigDecimal NEAR = new BigDecimal("0.02");

    private final Grid grid;
    private final List<String> headers;
    private final List<Periodic> columns;
    private final int own;
    private final String whole;
    private final List<String> notes = new ArrayList<>();

    MeasureOfPeriods(Grid grid, int header, List<String> headers, Table projects, List<Periodic> columns) {
        this.grid = grid;
        this.headers = headers;
        this.columns = columns;
        own = ownColumn(grid, header, headers);
        boolean isOpen =
                own < 0 && columns.stream().anyMatch(column -> column.measure().isEmpty());
        whole = isOpen ? ofAll(projects) : "";
    }

    /// A column whose cells all name a measure.
    static int ownColumn(Grid grid, int header, List<String> headers) {
        for (int column = 0; column < headers.size(); column++) {
            int named = 0;
            int filled = 0;
            for (int row = header + 1; row < grid.rows().size(); row++) {
                var text = grid.at(row, column);
                filled += text.isBlank() ? 0 : 1;
                named += text.length() < 40 && !PeriodColumns.measureIn(text).isEmpty() ? 1 : 0;
            }
            if (named > 1 && named * 5 >= filled * 4) {
                return column;
            }
        }
        return -1;
    }

    private String ofAll(Table projects) {
        for (var words : List.of(projects.title(), projects.sheet())) {
            if (!PeriodColumns.measureIn(words).isEmpty()) {
                return PeriodColumns.measureIn(words);
            }
        }
        for (var field : List.of(Field.WHOLE_LIFE_COST, Field.BUDGET, Field.FORECAST, Field.ACTUAL)) {
            if (addsUp(projects, field)) {
                var measure = field == Field.FORECAST ? "forecast" : field == Field.ACTUAL ? "actual" : "budget";
                notes.add("amounts by period are read as %s: they add up to \"%s\""
                        .formatted(measure, header(projects, field)));
                return measure;
            }
        }
        if (projects.column(Field.WHOLE_LIFE_COST) != null || projects.column(Field.BUDGET) != null) {
            notes.add(
                    "amounts by period are read as budget, which they do not add up to; write \"Actual %s\" or \"Forecast %s\" where they are that"
                            .formatted(name(0), name(0)));
            return "budget";
        }
        return "";
    }

    private String name(int index) {
        return headers.get(columns.get(index).column()).strip();
    }

    private static String header(Table table, Field field) {
        var column = table.column(field);
        return column == null ? "" : column.header();
    }

    private boolean addsUp(Table projects, Field field) {
        int near = 0;
        int all = 0;
        var amounts = new Amounts(Amounts.Style.UNDECIDED, 1);
        for (var row : projects.rows()) {
            if (row.cell(field) instanceof Cell.Known known && known.value() instanceof Value.Figure total) {
                var sum = columns.stream()
                        .filter(column -> column.measure().isEmpty())
                        .map(column -> amounts.read(grid.at(row.row() - 1, column.column())))
                        .flatMap(Optional::stream)
                        .map(Value.Figure::number)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                all++;
                near += sum.subtract(total.number())
                                        .abs()
                                        .compareTo(total.number().abs().multiply(NEAR))
                                <= 0
                        ? 1
                        : 0;
            }
        }
        return near > 0 && near * 2 > all;
    }

    /// True where each amount is known to be budget, actual or forecast.
    boolean isKnown() {
        return own >= 0
                || !whole.isEmpty()
                || columns.stream().noneMatch(column -> column.measure().isEmpty());
    }

    List<String> notes() {
        return notes;
    }

    /// What the amount of a row and column is.
    String of(Table.Row row, Periodic column) {
        if (!column.measure().isEmpty()) {
            return column.measure();
        }
        return own < 0 ? whole : PeriodColumns.measureIn(grid.at(row.row() - 1, own));
    }
}
