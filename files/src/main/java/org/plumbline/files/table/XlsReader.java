package org.plumbline.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads the sheets of an old binary XLS workbook.
final class XlsReader {
    private final Limits limits;

    XlsReader(Limits limits) {
        this.limits = limits;
    }

    List<Grid> read(byte[] bytes) {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = new ArrayList<Grid>();
            for (var sheet : workbook) {
                sheets.add(new Grid(rows(sheet), "XLS", "", sheet.getSheetName())
                        .hiddenIf(
                                workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE));
            }
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Why.PROTECTED, "the workbook is protected by a password; save it without one");
        } catch (IOException | RuntimeException e) {
            var refusal = SheetHandler.refusal(e);
            throw refusal != null
                    ? refusal
                    : new UnreadableFile(
                            Why.DAMAGED, "the workbook is damaged; open it, save it as XLSX and send that");
        }
    }

    private List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        long cells = 0;
        for (var row : sheet) {
            while (rows.size() <= row.getRowNum()) {
                rows.add(new ArrayList<>());
            }
            var line = rows.get(row.getRowNum());
            for (var cell : row) {
                while (line.size() <= cell.getColumnIndex()) {
                    line.add("");
                    cells++;
                }
                line.set(cell.getColumnIndex(), text(cell));
            }
            if (cells > limits.cells()) {
                throw new UnreadableFile(Why.TOO_LARGE, "more than %d cells".formatted(limits.cells()));
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                SheetHandler.Figures.shown(
                        Double.toString(cell.getNumericCellValue()),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case _NONE, BLANK, FORMULA -> "";
        };
    }
}
