package org.plumbline.app.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rows of the wall as a file, with the wall's own filters.
@RestController
class ExportController {
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Statuses statuses;
    private final Clock clock;

    ExportController(Statuses statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    /// `status-2026-10-31` for what was frozen by that day, `status-live-2026-11-22` for the facts of today.
    private String name(HttpServletRequest request) {
        var asOf = Asked.question(RegisterQuery.of(request)).asOf();
        return asOf == null ? "status-live-" + LocalDate.now(clock) : "status-" + asOf;
    }

    private List<StatusLine> lines(HttpServletRequest request) {
        var question = Asked.question(RegisterQuery.of(request)).running();
        return statuses.page(question, StatusView.all()).lines();
    }

    @GetMapping("/status.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        var csv = new Csv(StatusColumn.head());
        lines(request).forEach(line -> csv.line(StatusColumn.cells(line)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name(request) + ".csv\"")
                .body(csv.toString());
    }

    @GetMapping("/status.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name(request) + ".xlsx\"")
                .body(workbook(lines(request)));
    }

    private static byte[] workbook(List<StatusLine> lines) {
        try (var book = new SXSSFWorkbook(200);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Status");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            ListSheet.head(sheet, StatusColumn.headWords(), 2);
            var number = 1;
            for (var line : lines) {
                var row = sheet.createRow(number++);
                var cells = StatusColumn.words(line);
                for (var i = 0; i < cells.size(); i++) {
                    fill(row.createCell(i), cells.get(i), date);
                }
            }
            ListSheet.filter(sheet, StatusColumn.ALL.size(), lines.size());
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(
            org.apache.poi.ss.usermodel.Cell cell, @Nullable Object value, org.apache.poi.ss.usermodel.CellStyle date) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number amount -> cell.setCellValue(amount.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
