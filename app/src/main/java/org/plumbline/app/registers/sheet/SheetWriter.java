package org.plumbline.app.registers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.springframework.stereotype.Component;

/// Writes registers as workbook and as CSV, of projects whose lists the acting person may take out. A second, hidden
/// sheet holds the cells as they were written, so that a workbook coming back tells what was changed in it.
@Component
public class SheetWriter {
    static final String BASE = "base";
    private static final int LONGEST_CELL = 32_000;

    private final SheetCells cells;
    private final Projects projects;
    private final Access access;

    SheetWriter(SheetCells cells, Projects projects, Access access) {
        this.cells = cells;
        this.projects = projects;
        this.access = access;
    }

    private record Styles(CellStyle head, CellStyle date, CellStyle text) {}

    private List<RegisterView> allowed(List<RegisterView> records) {
        var may = records.stream()
                .map(RegisterView::projectId)
                .distinct()
                .filter(project -> access.may(Permission.EXPORT, project))
                .collect(Collectors.toSet());
        if (may.isEmpty() && !records.isEmpty()) {
            throw new Forbidden(Permission.EXPORT);
        }
        return records.stream()
                .filter(record -> may.contains(record.projectId()))
                .toList();
    }

    private static EnumSet<RegisterKind> kinds(List<RegisterView> records) {
        var kinds = EnumSet.noneOf(RegisterKind.class);
        records.forEach(record -> kinds.add(record.kind()));
        return kinds;
    }

    /// The records as a workbook.
    public void workbook(List<RegisterView> all, OutputStream out) throws IOException {
        var records = allowed(all);
        var heads = cells.heads(kinds(records));
        var texts = cells.cells(records);
        var keys = projectKeys();
        try (var workbook = new SXSSFWorkbook(null, 200, false, true)) {
            var styles = styles(workbook);
            var sheet = workbook.createSheet("Registers");
            var base = workbook.createSheet(BASE);
            heads(sheet, base, heads, styles);
            var number = 1;
            for (var record : records) {
                var cellsOf = texts.getOrDefault(record.id(), Map.of());
                var line = new ArrayList<>(List.of(
                        record.key(),
                        Integer.toString(record.version()),
                        record.kind().label(),
                        keys.getOrDefault(record.projectId(), "")));
                heads.forEach(head -> line.add(cellsOf.getOrDefault(head, "")));
                var baseRow = base.createRow(number);
                baseRow.createCell(0).setCellValue(record.key());
                for (var i = 0; i < heads.size(); i++) {
                    baseRow.createCell(1 + i).setCellValue(cut(line.get(4 + i)));
                }
                line.add(SheetCells.hash(record.key(), record.version(), cellsOf));
                row(sheet.createRow(number), line, styles);
                number++;
            }
            ListSheet.filter(sheet, 4 + heads.size(), records.size());
            sheet.setColumnHidden(4 + heads.size(), true);
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
    }

    private void heads(Sheet sheet, Sheet base, List<String> heads, Styles styles) {
        sheet.createFreezePane(1, 1);
        var fixed = List.of(SheetCells.KEY, SheetCells.VERSION, SheetCells.KIND, SheetCells.PROJECT);
        head(
                sheet,
                Stream.concat(Stream.concat(fixed.stream(), heads.stream()), Stream.of(SheetCells.HASH))
                        .toList(),
                styles);
        head(base, Stream.concat(Stream.of(SheetCells.KEY), heads.stream()).toList(), styles);
    }

    private static Styles styles(SXSSFWorkbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var styles = new Styles(workbook.createCellStyle(), workbook.createCellStyle(), workbook.createCellStyle());
        styles.head().setFont(bold);
        styles.date().setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        styles.text().setQuotePrefixed(true);
        return styles;
    }

    private static void row(Row row, List<String> texts, Styles styles) {
        for (var i = 0; i < texts.size(); i++) {
            write(row.createCell(i), texts.get(i), styles);
        }
    }

    private Map<UUID, String> projectKeys() {
        return projects.all().stream().collect(Collectors.toMap(project -> project.id(), project -> project.key()));
    }

    private static void head(Sheet sheet, List<String> heads, Styles styles) {
        var row = sheet.createRow(0);
        for (var i = 0; i < heads.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(heads.get(i));
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, 18 * 256);
        }
    }

    /// Dates and numbers as such; a text that looks like a formula stays a text.
    private static void write(Cell cell, String text, Styles styles) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && text.charAt(0) != '0') {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(styles.date());
        } else if (text.matches("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{0,3}[1-9])?") && !text.equals("-0")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(cut(text));
            if (isFormula(text)) {
                cell.setCellStyle(styles.text());
            }
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /// The records as CSV: a text that a spreadsheet would run gets an apostrophe before it.
    public String csv(List<RegisterView> all) {
        var records = allowed(all);
        var heads = cells.heads(kinds(records));
        var texts = cells.cells(records);
        var keys = projectKeys();
        var csv = new StringBuilder("\ufeff");
        line(
                csv,
                Stream.concat(Stream.of(SheetCells.KEY, SheetCells.KIND, SheetCells.PROJECT), heads.stream())
                        .toList());
        for (var record : records) {
            var cellsOf = texts.getOrDefault(record.id(), Map.of());
            line(
                    csv,
                    Stream.concat(
                                    Stream.of(
                                            record.key(),
                                            record.kind().label(),
                                            keys.getOrDefault(record.projectId(), "")),
                                    heads.stream().map(head -> cellsOf.getOrDefault(head, "")))
                            .toList());
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> texts) {
        csv.append(texts.stream()
                        .map(text -> isFormula(text) && !text.matches("-?[0-9.]+") ? "'" + text : text)
                        .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
