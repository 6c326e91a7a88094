package org.plumbline.app.exchange.web;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.app.exchange.Imports;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Empty tables to fill in, as workbook with notes or as plain text.
@Controller
class TemplateFiles {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int NARROWEST = 14 * 256;

    private final Imports imports;

    TemplateFiles(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/templates/{name:[a-z]+}.csv")
    ResponseEntity<byte[]> text(@PathVariable String name) {
        var head = template(name).columns().stream()
                .map(Templates.Column::header)
                .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return answer(name + ".csv", MediaType.parseMediaType("text/csv"), head.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/imports/templates/{name:[a-z]+}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String name) {
        return answer(name + ".xlsx", XLSX, workbook(template(name)));
    }

    private Templates template(String name) {
        if (!imports.mayImport()) {
            throw new Forbidden(Permission.IMPORT);
        }
        return Templates.named(name).orElseThrow(() -> new Missing("template", name));
    }

    private static byte[] workbook(Templates template) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            var sheet = book.createSheet(t("Data"));
            line(
                    sheet,
                    0,
                    template.columns().stream().map(Templates.Column::header).toList());
            sheet.getRow(0).forEach(cell -> cell.setCellStyle(bold));
            sheet.createFreezePane(0, 1);
            for (int i = 0; i < template.columns().size(); i++) {
                var width = template.columns().get(i).header().length() * 300;
                sheet.setColumnWidth(i, Math.max(NARROWEST, width));
            }
            notes(book.createSheet(t("Notes")), template);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void notes(Sheet sheet, Templates template) {
        line(
                sheet,
                0,
                List.of(t("What belongs into the columns of the sheet \"Data\"; leave out what you do not have.")));
        for (int i = 0; i < template.columns().size(); i++) {
            var column = template.columns().get(i);
            line(
                    sheet,
                    i + 2,
                    List.of(column.header() + ":", t(column.note()), t("for example {0}", column.example())));
        }
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 60 * 256);
        sheet.setColumnWidth(2, 40 * 256);
    }

    private static void line(Sheet sheet, int number, List<String> texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("plumbline-" + name)
                                .build()
                                .toString())
                .body(content);
    }
}
