package org.plumbline.app.organisation.raci;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.stereotype.Service;

/// A matrix as a workbook: out as it stands, and back in with everything that is wrong in it named at once.
@Service
public class RaciWorkbook {
    private static final String HEAD = "Activity";
    private static final int LARGEST = 5 << 20;
    private static final int NAMED = 8;

    private final RaciMatrices matrices;
    private final RoleCatalogue roles;

    RaciWorkbook(RaciMatrices matrices, RoleCatalogue roles) {
        this.matrices = matrices;
        this.roles = roles;
    }

    /// The matrix as XLSX.
    public byte[] write(RaciSheet sheet) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var page = workbook.createSheet("RACI");
            var text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            var bold = workbook.createCellStyle();
            var font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            var head = page.createRow(0);
            head.createCell(0).setCellValue(HEAD);
            for (var i = 0; i < sheet.roles().size(); i++) {
                head.createCell(i + 1).setCellValue(sheet.roles().get(i).title());
            }
            head.forEach(cell -> cell.setCellStyle(bold));
            for (var i = 0; i < sheet.activities().size(); i++) {
                var activity = sheet.activities().get(i);
                var row = page.createRow(i + 1);
                row.createCell(0).setCellValue(activity.title());
                row.getCell(0).setCellStyle(text);
                for (var j = 0; j < sheet.roles().size(); j++) {
                    var letter = activity.letters().get(sheet.roles().get(j).roleId());
                    row.createCell(j + 1).setCellValue(letter == null ? "" : letter.name());
                }
            }
            page.createFreezePane(1, 1);
            page.setColumnWidth(0, 50 * 256);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes over what a workbook says, all or nothing.
    ///
    /// @return how many cells changed
    /// @throws Refusal that names what has to be mended, by row and column
    public int read(RaciView matrix, byte[] content) {
        var read = parse(content);
        if (!read.problems().isEmpty()) {
            var all = String.join(" ", read.problems().stream().limit(NAMED).toList());
            throw new Refusal(RaciRules.MANY, read.problems().size(), all);
        }
        return matrices.bring(matrix, read.lines(), read.columns());
    }

    private record Read(List<RaciTemplate.Line> lines, List<UUID> columns, List<String> problems) {}

    private Read parse(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal(RaciRules.NOT_A_WORKBOOK);
        }
        ZipSecureFile.setMaxEntrySize(200L << 20);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return parse(workbook.getSheetAt(0));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | org.apache.poi.ooxml.POIXMLException
                | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException
                | org.apache.poi.util.RecordFormatException unreadable) {
            throw new Refusal(RaciRules.NOT_A_WORKBOOK);
        }
    }

    private Read parse(Sheet sheet) {
        var head = sheet.getRow(0);
        if (head == null || !HEAD.equalsIgnoreCase(text(head, 0)) || head.getLastCellNum() < 2) {
            throw new Refusal(RaciRules.NO_HEADS);
        }
        if (sheet.getLastRowNum() > RaciMatrices.MOST_ACTIVITIES
                || head.getLastCellNum() > RaciMatrices.MOST_ROLES + 1) {
            throw new Refusal(RaciRules.MOST, RaciMatrices.MOST_ACTIVITIES, RaciMatrices.MOST_ROLES);
        }
        var byTitle = new HashMap<String, UUID>();
        roles.all().forEach(role -> byTitle.put(role.title().toLowerCase(Locale.ROOT), role.id()));
        var problems = new ArrayList<String>();
        var titles = new ArrayList<String>();
        var columns = new ArrayList<UUID>();
        for (var i = 1; i < head.getLastCellNum(); i++) {
            var title = text(head, i);
            var role = byTitle.get(title.toLowerCase(Locale.ROOT));
            titles.add(title);
            if (role == null || columns.contains(role)) {
                problems.add(sentence(RaciRules.UNKNOWN_ROLE, i + 1, title));
            } else {
                columns.add(role);
            }
        }
        return new Read(lines(sheet, titles, problems), columns, problems);
    }

    private static List<RaciTemplate.Line> lines(Sheet sheet, List<String> titles, List<String> problems) {
        var lines = new ArrayList<RaciTemplate.Line>();
        var seen = new HashSet<String>();
        for (var number = 1; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            var activity = row == null ? "" : text(row, 0);
            if (row != null && !activity.isEmpty()) {
                if (!seen.add(activity.toLowerCase(Locale.ROOT))) {
                    problems.add(sentence(RaciRules.ROW_TWICE, number + 1, activity));
                }
                lines.add(new RaciTemplate.Line(activity, letters(row, activity, titles, problems)));
            }
        }
        return lines;
    }

    private static List<String> letters(Row row, String activity, List<String> titles, List<String> problems) {
        var letters = new ArrayList<String>();
        @Nullable String answers = null;
        for (var i = 0; i < titles.size(); i++) {
            var typed = text(row, i + 1);
            var letter = RaciLetter.of(typed);
            if (letter.isEmpty() && !typed.isEmpty() && !typed.equals("-")) {
                problems.add(sentence(RaciRules.CELL, row.getRowNum() + 1, titles.get(i), typed));
            }
            if (letter.filter(RaciLetter::answers).isPresent()) {
                if (answers != null) {
                    problems.add(sentence(RaciRules.ROW_TWO_AS, row.getRowNum() + 1, answers, titles.get(i), activity));
                }
                answers = titles.get(i);
            }
            letters.add(typed);
        }
        return letters;
    }

    private static String sentence(RaciRules rule, Object... arguments) {
        return Sentences.of(new Refusal(rule, arguments));
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null
                ? ""
                : new DataFormatter(Locale.ROOT).formatCellValue(cell).strip();
    }
}
