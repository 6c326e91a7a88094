package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.files.Rag;
import org.plumbline.files.Value;
import org.plumbline.files.table.Cell;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;

/// One row of a table with what its columns mean: values in plain units, reasons where there are none.
final class Cells {
    private static final BigDecimal MOST = new BigDecimal("999999999999999");

    private final Table table;
    private final Table.Row row;
    private final ColumnMapping mapping;
    private final Outcome outcome;

    Cells(Table table, Table.Row row, FileContext file) {
        this.table = table;
        this.row = row;
        mapping = file.mapping();
        outcome = file.outcome();
    }

    int number() {
        return row.row();
    }

    boolean has(Field field) {
        return table.column(field) != null;
    }

    /// True where the row could say something of a field, be its cell filled or blank.
    boolean asks(Field field) {
        return has(field) || row.cell(field) != null;
    }

    /// The header of a field, its own name where no column has it.
    String header(Field field) {
        var column = table.column(field);
        return column == null ? field.id() : String.valueOf(Texts.line(column.header(), 120));
    }

    private @Nullable Value value(Field field) {
        return row.cell(field) instanceof Cell.Known known ? known.value() : null;
    }

    /// The reason for having no value, null where there is one or no column.
    @Nullable
    String reason(Field field) {
        return row.cell(field) instanceof Cell.Missing missing ? Texts.line(missing.reason(), 500) : null;
    }

    /// What stands in the cell.
    String raw(Field field) {
        var cell = row.cell(field);
        return cell == null ? "" : cell.text();
    }

    @Nullable
    String line(Field field, int most) {
        return value(field) instanceof Value.Text text ? Texts.line(text.text(), most) : null;
    }

    @Nullable
    String text(Field field) {
        return value(field) instanceof Value.Text text ? Texts.clean(text.text()) : null;
    }

    Rag rag(Field field) {
        return value(field) instanceof Value.Rating rating ? rating.rag() : Rag.NONE;
    }

    @Nullable
    LocalDate date(Field field) {
        var day = switch (value(field)) {
            case Value.Day found -> found.day();
            case Value.Moment found -> found.moment().toLocalDate();
            case null, default -> null;
        };
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2199)) {
            problem(field, "Not a plausible date; it is left out. Use one from 1900 to 2199.");
            return null;
        }
        return day;
    }

    /// A number as it stands, percentages as 0 to 100.
    @Nullable
    BigDecimal number(Field field) {
        return value(field) instanceof Value.Figure figure ? figure.number() : null;
    }

    /// An amount in whole currency units.
    @Nullable
    BigDecimal money(Field field) {
        var number = number(field);
        var column = table.column(field);
        if (number == null || column == null) {
            return null;
        }
        var amount = number.multiply(unit(column));
        if (amount.abs().compareTo(MOST) > 0) {
            problem(field, "Too large to be true; it is left out. Check the unit of the column.");
            return null;
        }
        return amount;
    }

    private BigDecimal unit(Table.Column column) {
        var told = mapping.amountUnit();
        return column.unit() == 1 && told != null ? told : BigDecimal.valueOf(column.unit());
    }

    /// The currency of the row: of a cell, a column, a column of its own, or as decided.
    @Nullable
    String currency(Field... amounts) {
        for (var field : amounts) {
            if (value(field) instanceof Value.Figure figure && figure.currency() != null) {
                return figure.currency();
            }
            var column = table.column(field);
            if (column != null && column.currency() != null) {
                return column.currency();
            }
        }
        var own = line(Field.CURRENCY, 3);
        if (own != null && own.matches("[A-Za-z]{3}")) {
            return own.toUpperCase(java.util.Locale.ROOT);
        }
        return mapping.currency();
    }

    Outcome outcome() {
        return outcome;
    }

    void problem(Field field, String message) {
        outcome.problem(number(), header(field), raw(field), message);
    }

    /// Reports a value of a column without a meaning.
    void problem(String header, String value, String message) {
        outcome.problem(number(), header, value, message);
    }

    /// Values of columns without a meaning, by header.
    Map<String, String> custom() {
        var custom = new LinkedHashMap<String, String>();
        row.custom().forEach((header, value) -> {
            var name = Texts.line(header, 200);
            var clean = Texts.clean(value);
            if (name != null && clean != null) {
                custom.put(name, clean);
            }
        });
        return custom;
    }
}
