package org.plumbline.app.kit.register;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/// How a list looks as a sheet of a workbook: a bold head that stays in sight, a filter on every column, columns wide
/// enough to read.
public final class ListSheet {
    private static final int WIDTH = 256;
    private static final int NARROW = 12;
    private static final int WIDE = 40;

    private ListSheet() {}

    /// Writes the head as the first row.
    ///
    /// @param kept how many columns stay in sight when somebody scrolls to the right
    public static void head(Sheet sheet, List<String> heads, int kept) {
        var bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        var style = sheet.getWorkbook().createCellStyle();
        style.setFont(bold);
        var row = sheet.createRow(0);
        for (var i = 0; i < heads.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(heads.get(i));
            cell.setCellStyle(style);
            sheet.setColumnWidth(
                    i, (i == 1 ? WIDE : Math.max(NARROW, heads.get(i).length() + 4)) * WIDTH);
        }
        sheet.createFreezePane(kept, 1);
    }

    /// Puts the filter on, once all rows are written.
    ///
    /// @param columns that are filtered by, from the first
    /// @param rows below the head
    public static void filter(Sheet sheet, int columns, int rows) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
    }
}
