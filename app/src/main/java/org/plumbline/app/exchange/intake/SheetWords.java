package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.FileReport.ColumnUse;
import org.plumbline.app.exchange.FileReport.Sheet;
import org.plumbline.files.table.Table;

/// Says of a table what its columns were taken for, with some of their values.
final class SheetWords {
    private static final int SAMPLES = 3;

    private SheetWords() {}

    static Sheet of(Table table, ColumnMapping decided) {
        return new Sheet(
                table.sheet(),
                table.kind().id(),
                table.rows().size(),
                table.headerSignature(),
                decided,
                null,
                columns(table));
    }

    private static List<ColumnUse> columns(Table table) {
        var uses = new ArrayList<ColumnUse>();
        for (var column : table.columns()) {
            var field = column.field();
            var samples = new ArrayList<String>();
            for (var row : table.rows()) {
                var cell = field == null ? null : row.cell(field);
                var text = field == null ? row.custom().get(column.header()) : cell == null ? null : cell.text();
                var shown = Texts.line(text, 60);
                if (shown != null && !samples.contains(shown) && samples.size() < SAMPLES) {
                    samples.add(shown);
                }
                if (samples.size() == SAMPLES) {
                    break;
                }
            }
            var header = Texts.line(column.header(), 2_000);
            if (header != null && uses.size() < 200) {
                uses.add(new ColumnUse(header, field == null ? null : field.id(), samples));
            }
        }
        return uses;
    }
}
