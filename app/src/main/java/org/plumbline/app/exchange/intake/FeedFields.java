package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.intake.OwnFields.OwnValue;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.files.Value;
import org.plumbline.files.table.OwnColumn;

/// The fields that the owners of a Project Online site defined for projects: typed as the feed types them; those with a
/// look-up table sent along are a choice of its values in its order, others a choice where few values come again.
final class FeedFields {
    private static final List<String> TABLE_NAMES =
            List.of("LookupTableName", "CustomFieldName", "TableName", "FieldName");
    private static final List<String> TABLE_VALUES =
            List.of("LookupTableValue", "LookupTableValueName", "FullValue", "MemberFullValue", "MemberValue", "Value");

    private final Map<String, Set<String>> lookups = new HashMap<>();
    private final Map<String, OwnColumn> texts = new HashMap<>();

    FeedFields(FeedRows rows) {
        rows.all().forEach((set, found) -> {
            if (isLookup(set, found)) {
                found.forEach(this::lookup);
            }
        });
        var cells = new LinkedHashMap<String, Map<Integer, String>>();
        var projects = rows.of("Projects");
        for (int i = 0; i < projects.size(); i++) {
            for (var own : projects.get(i).custom().entrySet()) {
                if (own.getValue() instanceof Value.Text text) {
                    cells.computeIfAbsent(own.getKey(), name -> new HashMap<>()).put(i, text.text());
                }
            }
        }
        cells.forEach((name, values) -> texts.put(name, OwnColumn.of(name, values)));
    }

    /// True for a set of the values of look-up tables.
    static boolean isLookup(String set, List<FeedRow> rows) {
        return set.toLowerCase(Locale.ROOT).contains("lookup")
                && !rows.isEmpty()
                && word(rows.getFirst(), TABLE_NAMES) != null
                && word(rows.getFirst(), TABLE_VALUES) != null;
    }

    private void lookup(FeedRow row) {
        var value = word(row, TABLE_VALUES);
        for (var property : TABLE_NAMES) {
            var name = word(row, List.of(property));
            if (name != null && value != null) {
                lookups.computeIfAbsent(plain(name), table -> new LinkedHashSet<>())
                        .add(value);
            }
        }
    }

    private static @Nullable String word(FeedRow row, List<String> properties) {
        for (var property : properties) {
            var value = row.any(property);
            if (value instanceof Value.Text text && Texts.line(text.text(), 200) != null) {
                return Texts.line(text.text(), 200);
            }
        }
        return null;
    }

    /// What the feed makes of a name leaves out blanks and signs.
    private static String plain(String name) {
        return Texts.plain(name).replace(" ", "");
    }

    /// The fields of a project's row.
    List<OwnValue> values(FeedRow row) {
        var values = new ArrayList<OwnValue>();
        row.custom().forEach((property, value) -> {
            var name = Texts.line(property, 200);
            var text = Texts.clean(text(value));
            if (name != null && text != null) {
                var choices = choices(property, value);
                values.add(new OwnValue(name, type(value, choices), choices, text, true, null));
            }
        });
        return values;
    }

    private List<String> choices(String property, Value value) {
        var table = lookups.get(plain(property));
        if (table != null) {
            return List.copyOf(table);
        }
        var column = texts.get(property);
        if (value instanceof Value.Text && column != null && column.type() == OwnColumn.Type.CHOICE) {
            return column.choices();
        }
        return List.of();
    }

    private static FieldType type(Value value, List<String> choices) {
        return switch (value) {
            case Value.Figure _ -> FieldType.NUMBER;
            case Value.Day _, Value.Moment _ -> FieldType.DATE;
            case Value.Flag _ -> FieldType.YES_NO;
            case Value.Text _, Value.Rating _ -> choices.isEmpty() ? FieldType.TEXT : FieldType.CHOICE;
        };
    }

    /// Days without their time: midnight is what the feed adds.
    private static String text(Value value) {
        return value instanceof Value.Moment moment
                ? moment.moment().toLocalDate().toString()
                : Texts.of(value);
    }
}
