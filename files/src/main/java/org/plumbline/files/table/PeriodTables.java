package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Problem;
import org.plumbline.files.Value;
import org.plumbline.files.table.PeriodColumns.Periodic;

/// Takes the money by period out of a table of projects and makes it a table of its own: a row for each project and
/// period, with the row number of the file.
final class PeriodTables {
    private static final int MOST_PROBLEMS = 200;

    private final Grid grid;
    private final int header;
    private final List<String> headers;
    private final List<Periodic> columns;
    private final ColumnReader.Habits habits;

    private PeriodTables(
            Grid grid, int header, List<String> headers, List<Periodic> columns, ColumnReader.Habits habits) {
        this.grid = grid;
        this.header = header;
        this.headers = headers;
        this.columns = columns;
        this.habits = habits;
    }

    /// What a grid splits into.
    ///
    /// @param rest the grid without the columns of periods
    /// @param money what they hold, null where there are none
    record Split(Grid rest, @Nullable PeriodTables money) {}

    static Split of(Grid grid, int header, Mapping mapping) {
        if (header >= grid.rows().size()) {
            return new Split(grid, null);
        }
        var headers = GroupHeadings.of(grid, header);
        var body = grid.rows().subList(header + 1, grid.rows().size());
        var habits = ColumnReader.Habits.of(body.stream()
                .limit(2_000)
                .flatMap(List::stream)
                .filter(cell -> cell.length() < 30)
                .toList());
        var columns = PeriodColumns.filled(PeriodColumns.of(headers, mapping), body, new Amounts(habits.style(), 1));
        if (columns.isEmpty()) {
            return new Split(grid, null);
        }
        var rows = new ArrayList<>(grid.rows());
        for (int i = 0; i <= header; i++) {
            rows.set(i, i == header ? without(headers, columns) : rows.get(i));
        }
        for (int i = header + 1; i < rows.size(); i++) {
            rows.set(i, without(rows.get(i), columns));
        }
        return new Split(grid.with(rows), new PeriodTables(grid, header, headers, columns, habits));
    }

    private static List<String> without(List<String> row, List<Periodic> columns) {
        var rest = new ArrayList<>(row);
        columns.forEach(one -> {
            if (one.column() < rest.size()) {
                rest.set(one.column(), "");
            }
        });
        return rest;
    }

    /// True where a column says row by row what the amounts are: a project stands in several rows.
    boolean isByRow() {
        return MeasureOfPeriods.ownColumn(grid, header, headers) >= 0;
    }

    /// Amounts by project, period and measure; null where nothing names the projects or says what the amounts are.
    @Nullable
    Table money(Table projects, List<String> notes) {
        var name = projects.column(Field.NAME);
        var key = projects.column(Field.KEY);
        var measures = new MeasureOfPeriods(grid, header, headers, projects, columns);
        if (projects.kind() != Table.Kind.PORTFOLIO_TABLE || name == null && key == null || !measures.isKnown()) {
            return null;
        }
        notes.addAll(measures.notes());
        var readers = readers(projects);
        long unit = readers.getFirst().unit();
        var rows = new ArrayList<Table.Row>();
        var problems = new ArrayList<Problem>();
        for (var project : projects.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var text = grid.at(project.row() - 1, column.column());
                var cell = readers.get(i).read(text);
                if (cell instanceof Cell.Known known && known.value() instanceof Value.Figure figure) {
                    rows.add(new Table.Row(
                            project.row(),
                            cells(
                                    project,
                                    column,
                                    measures.of(project, column),
                                    scaled(figure, readers.get(i).unit(), unit)),
                            Map.of()));
                } else if (cell instanceof Cell.Faulty faulty && problems.size() < MOST_PROBLEMS) {
                    problems.add(new Problem(project.row(), headers.get(column.column()), text.strip(), faulty.why()));
                }
            }
        }
        return rows.isEmpty() ? null : table(projects, rows, problems, readers.getFirst());
    }

    private List<ColumnReader> readers(Table projects) {
        var told = projects.columns().stream()
                .filter(column -> column.field() != null && column.field().type() == Field.Type.MONEY)
                .findFirst();
        var readers = new ArrayList<ColumnReader>();
        for (var column : columns) {
            var heading = TitleUnits.unit(grid, header, column.column(), headers.get(column.column()));
            boolean isOpen = Units.of(heading) == 1 && Units.currencyOf(heading) == null && told.isPresent();
            readers.add(new ColumnReader(
                    Field.AMOUNT, isOpen ? told.get().header() : heading, values(column.column()), habits));
        }
        return readers;
    }

    private List<String> values(int column) {
        return grid.rows().stream()
                .skip(header + 1L)
                .map(row -> column < row.size() ? row.get(column) : "")
                .toList();
    }

    private static Value.Figure scaled(Value.Figure figure, long own, long unit) {
        return own == unit
                ? figure
                : new Value.Figure(
                        figure.number()
                                .multiply(java.math.BigDecimal.valueOf(own))
                                .divide(java.math.BigDecimal.valueOf(unit)),
                        figure.currency());
    }

    private static Map<Field, Cell> cells(Table.Row project, Periodic column, String measure, Value.Figure amount) {
        var cells = new EnumMap<Field, Cell>(Field.class);
        copy(project, Field.NAME, Field.PROJECT, cells);
        copy(project, Field.KEY, Field.PROJECT_KEY, cells);
        copy(project, Field.CURRENCY, Field.CURRENCY, cells);
        cells.put(Field.PERIOD, known(column.period().code()));
        cells.put(Field.AMOUNT_KIND, known(measure));
        cells.put(Field.AMOUNT, new Cell.Known(amount, amount.number().toPlainString()));
        return cells;
    }

    private static void copy(Table.Row from, Field one, Field other, Map<Field, Cell> cells) {
        var cell = from.cell(one);
        if (cell != null) {
            cells.put(other, cell);
        }
    }

    private static Cell known(String text) {
        return new Cell.Known(new Value.Text(text), text);
    }

    private Table table(Table projects, List<Table.Row> rows, List<Problem> problems, ColumnReader reader) {
        var all = new ArrayList<Table.Column>();
        for (var column : projects.columns()) {
            if (column.field() == Field.NAME || column.field() == Field.KEY || column.field() == Field.CURRENCY) {
                var field = column.field() == Field.NAME
                        ? Field.PROJECT
                        : column.field() == Field.KEY ? Field.PROJECT_KEY : Field.CURRENCY;
                all.add(new Table.Column(column.position(), column.header(), field, 1, null));
            }
        }
        for (var column : columns) {
            all.add(new Table.Column(
                    column.column() + 1, headers.get(column.column()), Field.AMOUNT, reader.unit(), reader.currency()));
        }
        return new Table(
                Table.Kind.MONEY_TABLE,
                projects.encoding(),
                projects.delimiter(),
                projects.sheet(),
                false,
                projects.title(),
                projects.headerRow(),
                projects.headerSignature(),
                all,
                rows,
                problems,
                List.of("%d column(s) of amounts by period (%s to %s) were read as money by period"
                        .formatted(
                                columns.size(),
                                headers.get(columns.getFirst().column()).strip(),
                                headers.get(columns.getLast().column()).strip())));
    }
}
