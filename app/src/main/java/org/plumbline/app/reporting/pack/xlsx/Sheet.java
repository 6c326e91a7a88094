package org.plumbline.app.reporting.pack.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.content.Column;
import org.plumbline.app.reporting.pack.content.PackContent;

/// One sheet being filled: a head, rows of real numbers and dates, and texts that are never taken for a formula.
final class Sheet {
    private static final int CELL_LIMIT = 32_767;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final List<Column> columns;
    private int next = 1;

    /// Adds a tab of the pack to the workbook.
    static void add(Styles styles, PackContent.Tab tab) {
        var table = tab.table().inWorkbook();
        var sheet = new Sheet(styles, tab.name(), table.columns());
        table.rows().forEach(sheet::row);
        sheet.finish();
    }

    private Sheet(Styles styles, String name, List<Column> columns) {
        this.styles = styles;
        this.sheet = styles.book().createSheet(WorkbookUtil.createSafeSheetName(name));
        this.columns = List.copyOf(columns);
        XSSFRow head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(columns.get(i).kept());
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(1, 1);
    }

    /// Adds a row; a value is a text, a number, a date, or null for an empty cell.
    private void row(List<org.plumbline.app.reporting.pack.content.Cell> cells) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            var value = cells.get(i).value();
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
    private void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
