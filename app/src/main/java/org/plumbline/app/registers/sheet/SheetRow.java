package org.plumbline.app.registers.sheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a workbook that came back.
///
/// @param number as the spreadsheet counts
/// @param key the record, empty for a new one
/// @param version the version it was written from, -1 where unknown
/// @param kind the register's name
/// @param project the project's key
/// @param cells the texts by head
/// @param base the texts as they were written, null where the workbook does not tell or was tampered with
record SheetRow(
        int number,
        String key,
        int version,
        String kind,
        String project,
        Map<String, String> cells,
        @Nullable Map<String, String> base) {}
