package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;

/// Reads the cells of one column, all in the same way, after having looked at all of them.
final class ColumnReader {
    private static final Set<Field> ENDS = Set.of(
            Field.FINISH, Field.FORECAST_FINISH, Field.ACTUAL_FINISH, Field.DUE, Field.CLOSED, Field.REPORTING_DATE);
    private static final int SAMPLE = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern RANGE = Pattern.compile(
            "(?:[<>≤≥]|up to |over |under |at least )?.?\\s?\\d[\\d.,\\s]*\\S{0,3}\\s?(?:\\+|(?:-|–|to)\\s?\\S?\\d.*)?");

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
        dates = Dates.of(values, habits.order, ENDS.contains(field));
        var style = Amounts.styleOf(values);
        unit = Units.of(header);
        amounts = new Amounts(style == Amounts.Style.UNDECIDED ? habits.style : style, unit);
        shares = field.type() == Field.Type.PERCENT && areShares(values);
        var named = Units.currencyOf(header);
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
                isBlank(text) ? new Cell.Missing("blank", text) : new Cell.Known(new Value.Text(trimmed(text)), text);
            case RATING -> Ratings.read(text);
            case DATE ->
                dates.read(text)
                        .<Cell>map(day -> new Cell.Known(new Value.Day(day), text))
                        .orElseGet(() -> FiscalYears.isPeriod(text)
                                ? new Cell.Missing(text.strip(), text)
                                : without(text, "not a date; write it like 2026-04-01 or 1 April 2026"));
            case MONEY ->
                amounts.read(text)
                        .<Cell>map(number -> new Cell.Known(number, text))
                        .orElseGet(() -> without(
                                text,
                                text.length() < 60
                                                && RANGE.matcher(text.strip()).matches()
                                        ? "a range or a bound, not one amount; write the one to plan with"
                                        : "not an amount; write it like 1234.56"));
            case PERCENT ->
                amounts.read(text)
                        .<Cell>map(number -> new Cell.Known(percent(number, text), text))
                        .orElseGet(() -> without(text, "not a percentage; write it like 45 or 45%"));
        };
    }

    /// True where only blanks stand, those that do not break included.
    static boolean isBlank(String text) {
        return trimmed(text).isEmpty();
    }

    /// Without blanks around it: those that do not break, and marks of no width, come from web pages and exports.
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).replace('\u00a0', ' ');
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "\u200b\u2060\ufeff".indexOf(c) >= 0;
    }

    /// Where a day might be meant the other way round, how that reads; empty where it is sure.
    Optional<String> doubt(List<String> values) {
        return field.type() != Field.Type.DATE
                ? Optional.empty()
                : values.stream()
                        .filter(dates::isGuessed)
                        .findFirst()
                        .flatMap(text -> dates.read(text)
                                .map(day ->
                                        "\"%s\" is read as %s, the day first; were the month first, write days like 2026-04-01"
                                                .formatted(text.strip(), day)));
    }

    /// Where some shares stand as 0.45 and some as 45, what was made of that; empty where all stand alike.
    Optional<String> mixed(List<String> values) {
        if (field.type() != Field.Type.PERCENT || shares) {
            return Optional.empty();
        }
        return values.stream()
                .filter(text -> text.indexOf('%') < 0)
                .filter(text -> amounts.read(text)
                        .filter(figure ->
                                figure.number().signum() > 0 && figure.number().compareTo(BigDecimal.ONE) < 0)
                        .isPresent())
                .findFirst()
                .map(text -> "\"%s\" stands beside whole percentages and is read as %s %%; write 45%% if that is meant"
                        .formatted(text.strip(), text.strip()));
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
