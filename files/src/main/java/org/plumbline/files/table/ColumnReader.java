package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;

/// Reads the cells of one column, all in the same way, after having looked at all of them.
final class ColumnReader {
    private static final Set<Field> ENDS = Set.of(
            Field.FINISH, Field.FORECAST_FINISH, Field.ACTUAL_FINISH, Field.DUE, Field.CLOSED, Field.REPORTING_DATE);
    private static final int SAMPLE = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Field field;
    private final Dates dates;
    private final Amounts amounts;
    private final boolean shares;
    private final long unit;
    private final @Nullable String currency;

    /// What is known about a whole table when a column alone proves nothing.
    record Habits(Dates.Order order, Amounts.Style style) {
        static Habits of(List<String> values) {
            var order = Dates.orderOf(values);
            var style = Amounts.styleOf(values);
            if (order == Dates.Order.UNDECIDED
                    && values.stream().anyMatch(value -> value.strip().startsWith("$"))) {
                order = Dates.Order.MONTH_FIRST;
            }
            return new Habits(order, style);
        }
    }

    ColumnReader(Field field, String header, List<String> values, Habits habits) {
        this.field = field;
        var order = Dates.orderOf(values);
        dates = new Dates(order == Dates.Order.UNDECIDED ? habits.order : order, ENDS.contains(field));
        var style = Amounts.styleOf(values);
        unit = Amounts.unitOf(header);
        amounts = new Amounts(style == Amounts.Style.UNDECIDED ? habits.style : style, unit);
        shares = field.type() == Field.Type.PERCENT && areShares(values);
        var named = Amounts.currencyOf(header);
        currency = field.type() != Field.Type.MONEY ? null : named != null ? named : commonCurrency(values);
    }

    long unit() {
        return field.type() == Field.Type.MONEY ? unit : 1;
    }

    @Nullable
    String currency() {
        return currency;
    }

    Cell read(String text) {
        return switch (field.type()) {
            case TEXT ->
                text.isBlank() ? new Cell.Missing("blank", text) : new Cell.Known(new Value.Text(text.strip()), text);
            case RATING -> Ratings.read(text);
            case DATE ->
                dates.read(text)
                        .<Cell>map(day -> new Cell.Known(new Value.Day(day), text))
                        .orElseGet(() -> without(text, "not a date; write it like 2026-04-01 or 1 April 2026"));
            case MONEY ->
                amounts.read(text)
                        .<Cell>map(number -> new Cell.Known(number, text))
                        .orElseGet(() -> without(text, "not an amount; write it like 1234.56"));
            case PERCENT ->
                amounts.read(text)
                        .<Cell>map(number -> new Cell.Known(percent(number, text), text))
                        .orElseGet(() -> without(text, "not a percentage; write it like 45 or 45%"));
        };
    }

    private static Cell without(String text, String why) {
        return Reasons.in(text)
                .<Cell>map(reason -> new Cell.Missing(reason, text))
                .orElseGet(() -> new Cell.Faulty(
                        Reasons.isFormula(text)
                                ? "a formula without a result; mend it, save the workbook again, or write the value"
                                : why,
                        text));
    }

    private Value.Figure percent(Value.Figure number, String text) {
        return shares && text.indexOf('%') < 0
                ? new Value.Figure(number.number().multiply(HUNDRED))
                : number;
    }

    /// Whether a column keeps 0.45 for 45 per cent: nothing above 1 and something between.
    private boolean areShares(List<String> values) {
        boolean between = false;
        for (var value : values) {
            var number = amounts.read(value);
            if (number.isPresent() && value.indexOf('%') < 0) {
                var size = number.get().number().abs();
                if (size.compareTo(BigDecimal.ONE) > 0) {
                    return false;
                }
                between |= size.signum() > 0 && size.compareTo(BigDecimal.ONE) < 0;
            }
        }
        return between;
    }

    private @Nullable String commonCurrency(List<String> values) {
        var counts = new HashMap<String, Integer>();
        for (var value : values.subList(0, Math.min(values.size(), SAMPLE))) {
            var named = amounts.read(value).map(Value.Figure::currency).orElse(null);
            if (named != null) {
                counts.merge(named, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(null);
    }

    /// Whether enough of the filled cells are what the field needs; reasons count neither way.
    boolean fits(List<String> values) {
        var filled = new ArrayList<String>();
        for (var value : values) {
            if (!value.isBlank() && filled.size() < SAMPLE) {
                filled.add(value);
            }
        }
        int good = 0;
        int bad = 0;
        for (var value : filled) {
            var cell = read(value);
            good += cell instanceof Cell.Known ? 1 : 0;
            bad += (cell instanceof Cell.Faulty && !Reasons.isFormula(value))
                            || (field.type() == Field.Type.RATING
                                    && Reasons.in(value).isEmpty()
                                    && cell instanceof Cell.Missing)
                    ? 1
                    : 0;
        }
        if (field.type() == Field.Type.RATING) {
            return good >= bad && (good > 0 || filled.isEmpty() || field == Field.RAG);
        }
        boolean sentences = good == 0
                && filled.stream().filter(value -> value.length() > 60).count() > filled.size() / 2;
        return filled.isEmpty() || (good >= bad && !(sentences && filled.size() > 3));
    }
}
