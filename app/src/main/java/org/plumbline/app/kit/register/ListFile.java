package org.plumbline.app.kit.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A list as a file to take away: comma-separated, or a workbook of one sheet in which numbers are numbers.
///
/// @param name of the file, without its end
/// @param title of the sheet
/// @param heads one for each column
public record ListFile(String name, String title, List<String> heads, List<List<@Nullable Object>> rows) {
    /// The end of an address: `/benefits/actuals.{form:csv|xlsx}`.
    public static final String PATH = "{form:csv|xlsx}";

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ListFile {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// The file as a download.
    ///
    /// @param form end of the address, one of [#PATH]
    public ResponseEntity<byte[]> answer(String form) {
        var isWorkbook = form.equals("xlsx");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, isWorkbook ? WORKBOOK : "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + form + "\"")
                .body(isWorkbook ? workbook() : csv());
    }

    private byte[] csv() {
        var file = new Csv(heads);
        rows.forEach(file::line);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] workbook() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(title);
            ListSheet.head(sheet, heads, Math.min(2, heads.size()));
            for (var i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
            ListSheet.filter(sheet, heads.size(), rows.size());
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Writes a row below the head; what a spreadsheet would take for a formula gets an apostrophe.
    public static void write(Sheet sheet, int number, List<? extends @Nullable Object> cells) {
        var row = sheet.createRow(number);
        for (var column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value instanceof Number amount) {
                row.createCell(column).setCellValue(amount.doubleValue());
            } else if (value != null) {
                row.createCell(column).setCellValue(Csv.guarded(value.toString()));
            }
        }
    }
}
