package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.Adoption;
import org.plumbline.app.capability.change.AdoptionSheet;
import org.plumbline.app.capability.change.Artefacts;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Component;

/// Adoption as a workbook: the shares, and the projects that missed what they had to keep.
@Component
class AdoptionWorkbook {
    private final Artefacts artefacts;
    private final Departments departments;

    AdoptionWorkbook(Artefacts artefacts, Departments departments) {
        this.artefacts = artefacts;
        this.departments = departments;
    }

    byte[] of(AdoptionSheet sheet, List<Adoption.Line> missed) {
        var names = new HashMap<UUID, String>();
        departments.all().forEach(one -> names.put(one.id(), one.name()));
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var text = book.createCellStyle();
            text.setQuotePrefixed(true);
            shares(book.createSheet(t("Adoption")), text, sheet, names);
            projects(book.createSheet(t("Projects that missed it")), text, missed, names);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void shares(Sheet page, CellStyle text, AdoptionSheet sheet, Map<UUID, String> names) {
        ListSheet.head(page, List.of(t("Month"), t("Unit"), t("Artefact"), t("Kept"), t("Required"), t("Share")), 2);
        var labels = artefacts.labels();
        var cells = sheet.cells().keySet().stream()
                .sorted(Comparator.comparing(AdoptionSheet.Cell::month)
                        .thenComparing(cell -> name(names, cell.unitId()))
                        .thenComparing(AdoptionSheet.Cell::artefact))
                .toList();
        var number = 1;
        for (var cell : cells) {
            var share = sheet.at(cell.month(), cell.unitId(), cell.artefact());
            var row = page.createRow(number++);
            texts(
                    row,
                    text,
                    cell.month().toString(),
                    name(names, cell.unitId()),
                    t(labels.getOrDefault(cell.artefact(), cell.artefact())));
            row.createCell(3).setCellValue(share.kept());
            row.createCell(4).setCellValue(share.required());
            var rate = share.rate();
            if (rate != null) {
                row.createCell(5).setCellValue(rate.doubleValue());
            }
        }
        ListSheet.filter(page, 6, Math.max(1, cells.size()));
    }

    private void projects(Sheet page, CellStyle text, List<Adoption.Line> missed, Map<UUID, String> names) {
        ListSheet.head(
                page, List.of(t("Month"), t("Project"), t("Unit"), t("Artefact"), t("Why"), t("Last touched")), 2);
        var labels = artefacts.labels();
        var number = 1;
        for (var line : missed) {
            var reading = line.reading();
            texts(
                    page.createRow(number++),
                    text,
                    reading.month().toString(),
                    line.project().key() + " " + line.project().name(),
                    name(names, reading.unitId()),
                    t(labels.getOrDefault(reading.artefact(), reading.artefact())),
                    t(reading.sign().label()),
                    reading.touchedOn() == null ? "" : reading.touchedOn().toString());
        }
        ListSheet.filter(page, 6, Math.max(1, missed.size()));
    }

    private static void texts(org.apache.poi.ss.usermodel.Row row, CellStyle text, String... values) {
        for (var i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            cell.setCellValue(values[i]);
            cell.setCellStyle(text);
        }
    }

    private static String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? t("Without a department") : names.getOrDefault(id, "");
    }
}
