package org.plumbline.app.reporting.pack.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.CleanText;

/// One sheet being filled: a head, rows of real numbers and dates, and texts that are never taken for a formula.
final class Sheet {
    private static final int CELL_LIMIT = 32_767;

    /// A column: its head and its width in characters.
    record Column(String head, int width) {}

    private final XSSFSheet sheet;
    private final Styles styles;
    private final List<Column> columns;
    private int next = 1;

    Sheet(Styles styles, String name, List<Column> columns) {
        this.styles = styles;
        this.sheet = styles.book().createSheet(WorkbookUtil.createSafeSheetName(name));
        this.columns = List.copyOf(columns);
        XSSFRow head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(columns.get(i).head());
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(1, 1);
    }

    /// Adds a row; a value is a text, a number, a date, or null for an empty cell.
    void row(List<? extends @Nullable Object> values) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                put(row.createCell(i), value);
            }
        }
    }

    private void put(Cell cell, Object value) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(styles.date());
            }
            case BigDecimal amount -> {
                cell.setCellValue(amount.doubleValue());
                cell.setCellStyle(styles.money());
            }
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.whole());
            }
            default -> text(cell, CleanText.of(value.toString()));
        }
    }

    /// A string cell stays a string whatever it begins with; the quote prefix keeps it one when it is edited.
    private void text(Cell cell, String text) {
        cell.setCellValue(text.length() <= CELL_LIMIT ? text : text.substring(0, CELL_LIMIT - 1) + "…");
        boolean risky = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(risky ? styles.quoted() : styles.text());
    }

    /// Sets the filter over all rows; called when the last row is in.
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
