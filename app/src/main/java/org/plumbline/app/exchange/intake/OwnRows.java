package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.app.exchange.intake.OwnFields.OwnValue;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.files.table.OwnColumn;
import org.plumbline.files.table.Table;

/// The columns of a table that mean nothing to the product, typed once for all rows.
final class OwnRows {
    private final List<OwnColumn> columns;
    private final Map<String, OwnColumn> kept = new HashMap<>();
    private final Set<String> headers = new HashSet<>();

    OwnRows(Table table) {
        columns = OwnColumn.of(table);
        for (var field : ProjectRow.KEPT) {
            OwnColumn.of(table, field)
                    .ifPresent(column -> kept.put(String.valueOf(Texts.line(column.header(), 120)), column));
        }
        columns.forEach(column -> headers.add(String.valueOf(Texts.line(column.header(), 200))));
    }

    /// What a row says there, and what it says in columns kept as they stand.
    List<OwnValue> values(ProjectRow row, Cells cells) {
        var values = new ArrayList<OwnValue>();
        var seen = new HashSet<String>();
        for (var column : columns) {
            var name = Texts.line(column.header(), 200);
            var value = Texts.clean(column.values().get(cells.number()));
            if (name != null && value != null && seen.add(name)) {
                values.add(new OwnValue(name, type(column.type()), column.choices(), value, true, cells));
            }
        }
        row.custom().forEach((name, value) -> {
            var column = kept.get(name);
            if (column != null) {
                var typed = Texts.clean(column.values().get(cells.number()));
                values.add(new OwnValue(
                        name,
                        type(column.type()),
                        column.choices(),
                        typed == null ? value : typed,
                        typed != null,
                        cells));
            } else if (!seen.contains(name)) {
                values.add(new OwnValue(name, FieldType.TEXT, List.of(), value, !headers.contains(name), cells));
            }
        });
        return values;
    }

    static FieldType type(OwnColumn.Type type) {
        return switch (type) {
            case TEXT -> FieldType.TEXT;
            case NUMBER -> FieldType.NUMBER;
            case DATE -> FieldType.DATE;
            case YES_NO -> FieldType.YES_NO;
            case CHOICE -> FieldType.CHOICE;
        };
    }
}
