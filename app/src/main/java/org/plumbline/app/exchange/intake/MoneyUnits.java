package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.FileReport.AmountUnit;
import org.plumbline.files.Value;
import org.plumbline.files.table.Cell;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;

/// Works out what amounts are in whose heading names no unit: one year of a portfolio says "£m", the next says nothing,
/// and 500 pounds must not end up beside 500 million.
///
/// Sure are the same projects' known amounts and a neighbouring column that names its unit; sums too small for any list
/// of projects are only a reason to ask.
final class MoneyUnits {
    private static final List<Field> WHOLE = List.of(Field.WHOLE_LIFE_COST, Field.BUDGET);
    private static final List<BigDecimal> UNITS = List.of(new BigDecimal(1_000_000), new BigDecimal(1_000));
    private static final BigDecimal TOO_SMALL = new BigDecimal(20_000);
    /// A known amount this many times as large or as small still speaks for the unit: budgets change.
    private static final BigDecimal NEAR = BigDecimal.TEN;
    private static final int ENOUGH_ROWS = 5;
    private static final int ENOUGH_KNOWN = 3;

    private final Table table;

    MoneyUnits(Table table) {
        this.table = table;
    }

    /// The column of whole amounts that names no unit, null where there is none.
    private Table.@Nullable Column unnamed() {
        for (var field : WHOLE) {
            var column = table.column(field);
            if (column != null) {
                return column.unit() == 1 ? column : null;
            }
        }
        return null;
    }

    /// True where it is worth looking for what the amounts are in.
    boolean isOpen() {
        return unnamed() != null;
    }

    /// What the amounts seem to be in, null where nothing speaks against whole currency.
    ///
    /// @param known amounts of projects by plain name
    @Nullable
    AmountUnit proposal(Map<String, BigDecimal> known) {
        var column = unnamed();
        if (column == null) {
            return null;
        }
        var told = byKnown(column, known);
        if (told != null) {
            return told;
        }
        var middle = middle(java.util.Objects.requireNonNull(column.field()));
        if (middle == null || middle.compareTo(TOO_SMALL) >= 0) {
            return null;
        }
        return bySibling(column) != null ? bySibling(column) : bySize(column, middle);
    }

    private @Nullable AmountUnit byKnown(Table.Column column, Map<String, BigDecimal> known) {
        var field = java.util.Objects.requireNonNull(column.field());
        var ratios = new ArrayList<BigDecimal>();
        for (var row : table.rows()) {
            var name = row.cell(Field.NAME);
            var amount = amount(row, field);
            var before = name == null ? null : known.get(Texts.plain(name.text()));
            if (amount != null && before != null && amount.signum() > 0 && before.signum() > 0) {
                ratios.add(before.divide(amount, 6, java.math.RoundingMode.HALF_UP));
            }
        }
        for (var unit : UNITS) {
            var near = ratios.stream()
                    .filter(ratio -> ratio.compareTo(unit.divide(NEAR)) > 0 && ratio.compareTo(unit.multiply(NEAR)) < 0)
                    .count();
            if (near >= ENOUGH_KNOWN && near * 2 > ratios.size()) {
                return new AmountUnit(
                        column.header(),
                        unit,
                        true,
                        "%d of the projects are known with about that many times the amount".formatted(near));
            }
        }
        return null;
    }

    private @Nullable AmountUnit bySibling(Table.Column column) {
        for (var sibling : table.columns()) {
            if (sibling.field() != null
                    && sibling.field().type() == Field.Type.MONEY
                    && sibling.unit() > 1
                    && sibling.unit() <= 1_000_000) {
                return new AmountUnit(
                        column.header(),
                        BigDecimal.valueOf(sibling.unit()),
                        true,
                        "the heading \"%s\" beside it says so".formatted(Texts.line(sibling.header(), 80)));
            }
        }
        return null;
    }

    private @Nullable AmountUnit bySize(Table.Column column, BigDecimal middle) {
        return new AmountUnit(
                column.header(),
                UNITS.getFirst(),
                false,
                "as they stand, a project in the middle of the list would cost %s"
                        .formatted(middle.stripTrailingZeros().toPlainString()));
    }

    /// The median of what is stated, null where that is too little to judge by.
    private @Nullable BigDecimal middle(Field field) {
        var amounts = new ArrayList<BigDecimal>();
        for (var row : table.rows()) {
            var amount = amount(row, field);
            if (amount != null && amount.signum() > 0) {
                amounts.add(amount);
            }
        }
        amounts.sort(null);
        return amounts.size() < ENOUGH_ROWS ? null : amounts.get(amounts.size() / 2);
    }

    private static @Nullable BigDecimal amount(Table.Row row, Field field) {
        return row.cell(field) instanceof Cell.Known cell && cell.value() instanceof Value.Figure figure
                ? figure.number()
                : null;
    }
}
