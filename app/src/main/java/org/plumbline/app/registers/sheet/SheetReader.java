package org.plumbline.app.registers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// Reads a workbook of registers; formulas are never computed, their last value counts.
final class SheetReader {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 300;
    private static final long LARGEST = 20L << 20;
    private static final Set<String> FIXED =
            Set.of(SheetCells.KEY, SheetCells.VERSION, SheetCells.KIND, SheetCells.PROJECT, SheetCells.HASH);

    private SheetReader() {}

    static List<SheetRow> read(InputStream content) {
        ZipSecureFile.setMaxEntrySize(200L << 20);
        byte[] bytes;
        try {
            bytes = content.readNBytes((int) LARGEST + 1);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        if (bytes.length > LARGEST) {
            throw new Refusal(SheetRules.TOO_LARGE, LARGEST >> 20);
        }
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() > MOST_ROWS) {
                throw new Refusal(SheetRules.TOO_MANY_ROWS, MOST_ROWS);
            }
            var base = workbook.getSheet(SheetWriter.BASE);
            return rows(sheet, base == null ? Map.of() : base(base));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | org.apache.poi.ooxml.POIXMLException
                | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException
                | org.apache.poi.util.RecordFormatException unreadable) {
            throw new Refusal(SheetRules.NOT_A_WORKBOOK);
        }
    }

    private static List<SheetRow> rows(Sheet sheet, Map<String, Map<String, String>> base) {
        var heads = heads(sheet);
        if (!heads.containsValue(SheetCells.KEY) || !heads.containsValue("Title")) {
            throw new Refusal(SheetRules.NO_HEADS);
        }
        var rows = new ArrayList<SheetRow>();
        for (var row : sheet) {
            if (row.getRowNum() > 0) {
                var texts = texts(row, heads);
                if (texts.values().stream().anyMatch(text -> !text.isBlank())) {
                    rows.add(row(row.getRowNum() + 1, texts, base));
                }
            }
        }
        return rows;
    }

    private static SheetRow row(int number, Map<String, String> texts, Map<String, Map<String, String>> base) {
        var key = texts.getOrDefault(SheetCells.KEY, "").strip();
        var version = version(texts.getOrDefault(SheetCells.VERSION, ""));
        var cells = new LinkedHashMap<>(texts);
        cells.keySet().removeAll(FIXED);
        var written = base.get(key);
        var isAsWritten = written != null
                && SheetCells.hash(key, version, written).equals(texts.getOrDefault(SheetCells.HASH, ""));
        return new SheetRow(
                number,
                key,
                version,
                texts.getOrDefault(SheetCells.KIND, "").strip(),
                texts.getOrDefault(SheetCells.PROJECT, "").strip(),
                cells,
                isAsWritten ? written : null);
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static Map<String, Map<String, String>> base(Sheet sheet) {
        var heads = heads(sheet);
        var base = new HashMap<String, Map<String, String>>();
        for (var row : sheet) {
            if (row.getRowNum() > 0 && row.getRowNum() <= MOST_ROWS) {
                var texts = texts(row, heads);
                var key = texts.remove(SheetCells.KEY);
                if (key != null) {
                    base.put(key, texts);
                }
            }
        }
        return base;
    }

    private static Map<Integer, String> heads(Sheet sheet) {
        var heads = new LinkedHashMap<Integer, String>();
        var first = sheet.getRow(0);
        if (first != null) {
            for (var cell : first) {
                if (cell.getColumnIndex() < MOST_COLUMNS && !text(cell).isBlank()) {
                    heads.put(cell.getColumnIndex(), text(cell).strip());
                }
            }
        }
        return heads;
    }

    private static Map<String, String> texts(Row row, Map<Integer, String> heads) {
        var texts = new LinkedHashMap<String, String>();
        heads.forEach((column, head) -> texts.put(head, text(row.getCell(column))));
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : plain(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "Yes" : "No";
            default -> "";
        };
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
