package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyResults.Tally;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Results as files: sums only, never an answer and never what was said in own words.
@Controller
class SurveyFiles {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SurveyResults results;
    private final Access access;

    SurveyFiles(SurveyResults results, Access access) {
        this.results = results;
        this.access = access;
    }

    @GetMapping(SurveyController.SURVEY + "/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String key) {
        var csv = new Csv(head());
        lines(key).forEach(csv::line);
        return file(
                key + ".csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(SurveyController.SURVEY + "/results.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String key) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(t("Results"));
            var text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            var all = new ArrayList<List<? extends @Nullable Object>>();
            all.add(head());
            all.addAll(lines(key));
            for (var i = 0; i < all.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < all.get(i).size(); j++) {
                    var value = all.get(i).get(j);
                    var cell = row.createCell(j);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value != null) {
                        cell.setCellValue(value.toString());
                        cell.setCellStyle(text);
                    }
                }
            }
            sheet.createFreezePane(0, 1);
            sheet.setColumnWidth(0, 60 * 256);
            workbook.write(out);
            return file(key + ".xlsx", XLSX, out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> head() {
        return List.of(t("Question"), t("Group"), t("Answer"), t("Answers"), t("Share"), t("Mean"));
    }

    private List<List<@Nullable Object>> lines(String key) {
        var outcome = results.of(key);
        if (!access.may(Permission.EXPORT) && !access.may(Permission.RUN_OFFICE)) {
            throw new Forbidden(Permission.EXPORT);
        }
        var lines = new ArrayList<List<@Nullable Object>>();
        for (var one : outcome.questions()) {
            var whole = one.whole();
            if (whole != null) {
                add(lines, one.question().text(), t("All"), whole);
                one.groups().forEach((group, tally) -> add(lines, one.question().text(), group, tally));
            }
        }
        return lines;
    }

    private static void add(List<List<@Nullable Object>> lines, String question, String group, Tally tally) {
        tally.counts().forEach((answer, count) -> {
            var line = new ArrayList<@Nullable Object>();
            line.add(question);
            line.add(group);
            line.add(t(answer));
            line.add(BigDecimal.valueOf(count));
            line.add(tally.share(answer));
            line.add(tally.mean());
            lines.add(line);
        });
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
