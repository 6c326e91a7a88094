package org.plumbline.app.exchange.intake;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.files.table.Table;

/// What is known of a file before its content is looked at, and where its outcome goes.
///
/// @param file its name
/// @param days what people say it is of
/// @param mapping what was decided about its columns
/// @param sheets what was decided about one of its tables, by signature
/// @param projectId the one project it may go into
/// @param memory shared by the files of the import
/// @param outcome what became of it
public record FileContext(
        String file,
        GivenDays days,
        ColumnMapping mapping,
        Map<String, ColumnMapping> sheets,
        @Nullable UUID projectId,
        RunMemory memory,
        Outcome outcome) {
    /// This, for one of the tables in it.
    FileContext of(Table table) {
        var decided = sheets.get(table.headerSignature());
        return decided == null ? this : with(decided);
    }

    /// This, with other decisions.
    FileContext with(ColumnMapping decided) {
        return new FileContext(file, days, decided, sheets, projectId, memory, outcome);
    }
}
