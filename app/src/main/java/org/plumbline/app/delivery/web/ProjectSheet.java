package org.plumbline.app.delivery.web;

import static org.plumbline.app.delivery.ProjectField.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.CustomTexts;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.ListSheet;
import org.springframework.stereotype.Component;

/// The list of projects as a file, with the fields that the organisation added. Its heads are those by which an import
/// recognises columns, in English whoever reads it, so that a changed file can be imported again.
@Component
class ProjectSheet {
    private static final int LONGEST_CELL = 32_000;
    private static final Map<String, ProjectField> HEADS = heads();

    private final Names names;
    private final CustomFields fields;
    private final CustomTexts texts;
    private final Access access;

    ProjectSheet(Names names, CustomFields fields, CustomTexts texts, Access access) {
        this.names = names;
        this.fields = fields;
        this.texts = texts;
        this.access = access;
    }

    private static Map<String, ProjectField> heads() {
        var heads = new LinkedHashMap<String, ProjectField>();
        heads.put("Project name", NAME);
        heads.put("Description", DESCRIPTION);
        heads.put("Category", CATEGORY);
        heads.put("Department", DEPARTMENT);
        heads.put("Programme", PROGRAMME);
        heads.put("Owner", OWNER);
        heads.put("Sponsor", SPONSOR);
        heads.put("Project manager", MANAGER);
        heads.put("Start", START);
        heads.put("Baseline finish", BASELINE_FINISH);
        heads.put("Forecast finish", FORECAST_FINISH);
        heads.put("Actual finish", ACTUAL_FINISH);
        heads.put("Percent complete", PERCENT_COMPLETE);
        heads.put("Currency", CURRENCY);
        heads.put("Budget", BUDGET);
        heads.put("Actual cost", ACTUAL);
        heads.put("Forecast cost", FORECAST);
        return heads;
    }

    private record Lines(List<String> heads, List<List<@Nullable Object>> rows) {}

    private Lines lines(List<ProjectView> all) {
        var allowed = all.stream()
                .filter(project -> access.may(Permission.EXPORT, project.id()))
                .toList();
        if (allowed.isEmpty() && !all.isEmpty()) {
            throw new Forbidden(Permission.EXPORT);
        }
        var added = fields.of("project");
        var heads = new ArrayList<>(List.of("Key", "State", "Portfolio"));
        heads.addAll(HEADS.keySet());
        added.stream().map(CustomField::label).forEach(heads::add);
        var book = names.of(allowed);
        var own = texts.of("project", allowed.stream().map(ProjectView::id).toList());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var project : allowed) {
            rows.add(row(project, book, added, own.getOrDefault(project.id(), Map.of())));
        }
        return new Lines(heads, rows);
    }

    private static List<@Nullable Object> row(
            ProjectView project, Names.Book book, List<CustomField> added, Map<String, String> own) {
        var row = new ArrayList<@Nullable Object>();
        row.add(project.key());
        row.add(project.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        row.add(project.portfolios().stream()
                .map(book::of)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; ")));
        HEADS.values().forEach(field -> {
            var value = project.values().get(field);
            row.add(value instanceof UUID id ? book.of(id) : value);
        });
        added.forEach(field -> row.add(CustomTexts.typed(field.type(), own.getOrDefault(field.label(), ""))));
        return row;
    }

    /// As CSV: numbers and dates in their one form.
    String csv(List<ProjectView> projects) {
        var lines = lines(projects);
        var csv = new Csv(lines.heads());
        lines.rows()
                .forEach(row -> csv.line(row.stream().map(ProjectSheet::plain).toList()));
        return csv.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth ? "Yes" : "No";
            case null, default -> value;
        };
    }

    /// As a workbook: numbers and dates as such, a text that looks like a formula stays a text.
    byte[] workbook(List<ProjectView> projects) {
        var lines = lines(projects);
        try (var book = new SXSSFWorkbook(null, 200, false, true);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Projects");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var text = book.createCellStyle();
            text.setQuotePrefixed(true);
            ListSheet.head(sheet, lines.heads(), 1);
            var number = 1;
            for (var line : lines.rows()) {
                var row = sheet.createRow(number++);
                for (var i = 0; i < line.size(); i++) {
                    fill(row.createCell(i), plainOr(line.get(i)), date, text);
                }
            }
            ListSheet.filter(sheet, lines.heads().size(), lines.rows().size());
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Object plainOr(@Nullable Object value) {
        return value instanceof Boolean ? plain(value) : value;
    }

    private static void fill(Cell cell, @Nullable Object value, CellStyle date, CellStyle text) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number amount -> cell.setCellValue(amount.doubleValue());
            default -> {
                var shown = value.toString();
                cell.setCellValue(shown.length() > LONGEST_CELL ? shown.substring(0, LONGEST_CELL) : shown);
                if (!Csv.guarded(shown).equals(shown)) {
                    cell.setCellStyle(text);
                }
            }
        }
    }
}
