package org.plumbline.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads the sheets of an old binary XLS workbook.
final class XlsReader {
    private static final int MOST_COLOURS = 200_000;

    private final Limits limits;

    XlsReader(Limits limits) {
        this.limits = limits;
    }

    List<Grid> read(byte[] bytes) {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = new ArrayList<Grid>();
            for (var sheet : workbook) {
                boolean isUnseen =
                        workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
                sheets.add(new Grid(
                        rows(sheet),
                        "XLS",
                        "",
                        sheet.getSheetName(),
                        new Grid.Colours(colours(workbook, sheet)),
                        List.of(),
                        isUnseen));
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
        var merged = new MergedCells();
        sheet.getMergedRegions().forEach(area -> merged.add(area.formatAsString()));
        merged.fill(rows);
        return rows;
    }

    /// Ratings that cells without words say by their fill, or by the colour of their one sign.
    private static Map<Long, Rag> colours(HSSFWorkbook workbook, Sheet sheet) {
        var colours = new HashMap<Long, Rag>();
        for (var row : sheet) {
            for (var cell : row) {
                var words = text(cell).strip();
                var style = (HSSFCellStyle) cell.getCellStyle();
                var rag = words.length() > 1 ? Rag.NONE : fill(style);
                if (rag == Rag.NONE && words.length() == 1) {
                    rag = rating(style.getFont(workbook).getHSSFColor(workbook));
                }
                if (rag != Rag.NONE && colours.size() < MOST_COLOURS) {
                    colours.put(Grid.Colours.place(row.getRowNum(), cell.getColumnIndex()), rag);
                }
            }
        }
        return colours;
    }

    private static Rag fill(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? rating(style.getFillForegroundColorColor())
                : Rag.NONE;
    }

    private static Rag rating(@Nullable HSSFColor colour) {
        var rgb = colour == null ? null : colour.getTriplet();
        return rgb == null || rgb.length < 3 ? Rag.NONE : FillColours.rating(rgb[0], rgb[1], rgb[2]);
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
