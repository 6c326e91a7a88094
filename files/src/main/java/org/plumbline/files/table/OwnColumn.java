package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A column that means nothing to the product, with what its values have in common and each in one form: a number with
/// a point, a date as 2026-10-31, `yes` or `no`, else the text.
///
/// @param choices the few values that come again and again, for a choice
/// @param values by row number; a stated reason for having none is no value, unless the column is text
public record OwnColumn(String header, Type type, List<String> choices, Map<Integer, String> values) {
    /// What the values of a column are.
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    private static final Pattern FIGURE = Pattern.compile("[-+(]?\\s?[£$€]?\\s?\\d[\\d.,'\\u00a0 ]*\\)?\\s?%?");
    /// Numbers that name something: 0042 is not 42.
    private static final Pattern CODE = Pattern.compile("0\\d.*");
    private static final Set<String> YES = Set.of("yes", "y", "true", "ja", "oui");
    private static final Set<String> NO = Set.of("no", "n", "false", "nein", "non");
    private static final int MOST_CHOICES = 20;
    private static final int LONGEST_CHOICE = 60;

    public OwnColumn {
        choices = List.copyOf(choices);
        values = Map.copyOf(values);
    }

    /// The columns of a table without a field, in their order.
    public static List<OwnColumn> of(Table table) {
        var cells = new LinkedHashMap<String, Map<Integer, String>>();
        for (var column : table.columns()) {
            if (column.field() == null) {
                cells.putIfAbsent(column.header(), new HashMap<>());
            }
        }
        for (var row : table.rows()) {
            row.custom()
                    .forEach((header, text) ->
                            cells.computeIfAbsent(header, h -> new HashMap<>()).put(row.row(), text));
        }
        var columns = new ArrayList<OwnColumn>();
        cells.forEach((header, texts) -> {
            if (!texts.isEmpty()) {
                columns.add(of(header, texts));
            }
        });
        return columns;
    }

    /// The column a field is read from, as its own words have it; empty where there is none.
    public static Optional<OwnColumn> of(Table table, Field field) {
        var column = table.column(field);
        var texts = new HashMap<Integer, String>();
        for (var row : table.rows()) {
            var cell = row.cell(field);
            if (cell != null && !cell.text().isBlank()) {
                texts.put(row.row(), cell.text());
            }
        }
        return column == null || texts.isEmpty() ? Optional.empty() : Optional.of(of(column.header(), texts));
    }

    /// What a column of these values is.
    public static OwnColumn of(String header, Map<Integer, String> texts) {
        var all = List.copyOf(texts.values());
        var amounts = new Amounts(Amounts.styleOf(all), 1);
        var dates = new Dates(Dates.orderOf(all), false);
        var forms = new LinkedHashMap<Type, Function<String, Optional<String>>>();
        forms.put(Type.YES_NO, OwnColumn::yesNo);
        forms.put(Type.NUMBER, text -> number(text, amounts));
        forms.put(Type.DATE, text -> dates.read(text).map(Object::toString));
        for (var form : forms.entrySet()) {
            var values = read(texts, form.getValue());
            if (values.isPresent()) {
                return new OwnColumn(header, form.getKey(), List.of(), values.get());
            }
        }
        var choices = choices(all);
        return new OwnColumn(header, choices.isEmpty() ? Type.TEXT : Type.CHOICE, choices, texts);
    }

    /// All values in one form; empty where one is none of it, or all are only reasons.
    private static Optional<Map<Integer, String>> read(
            Map<Integer, String> texts, Function<String, Optional<String>> form) {
        var values = new HashMap<Integer, String>();
        for (var entry : texts.entrySet()) {
            var value = form.apply(entry.getValue().strip());
            if (value.isPresent()) {
                values.put(entry.getKey(), value.get());
            } else if (Reasons.in(entry.getValue()).isEmpty()) {
                return Optional.empty();
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<String> yesNo(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return YES.contains(plain) ? Optional.of("yes") : NO.contains(plain) ? Optional.of("no") : Optional.empty();
    }

    private static Optional<String> number(String text, Amounts amounts) {
        if (!FIGURE.matcher(text).matches() || CODE.matcher(text).matches()) {
            return Optional.empty();
        }
        return amounts.read(text).map(figure -> figure.number().toPlainString());
    }

    /// Few short values, each of which comes on average at least twice; none where there are more.
    private static List<String> choices(List<String> texts) {
        var distinct = new LinkedHashSet<String>();
        for (var text : texts) {
            var plain = text.strip().replaceAll("\\s+", " ");
            if (plain.length() > LONGEST_CHOICE) {
                return List.of();
            }
            distinct.add(plain);
        }
        boolean comeAgain =
                distinct.size() > 1 && distinct.size() <= MOST_CHOICES && texts.size() >= 2 * distinct.size();
        return comeAgain ? distinct.stream().sorted().toList() : List.of();
    }
}
