package org.plumbline.app.methods;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.ListSheet;

/// A template as the file that people work on, filled with what is known.
final class TemplateFile {
    private static final int WIDTH = 90 * 256;

    private TemplateFile() {}

    /// The file in the form that the template is made for.
    static byte[] of(Pack.Template template, TemplateFacts facts) {
        return template.form() == Pack.Form.XLSX
                ? workbook(template, facts)
                : PaperFile.DOCX.of(paper(template, facts));
    }

    /// The template as a paper.
    static Paper paper(Pack.Template template, TemplateFacts facts) {
        var paper = Paper.of(t(template.name()), sub(facts));
        for (var line : TemplateText.parse(template.body())) {
            paper = switch (line) {
                case TemplateText.Heading heading
                when heading.level() == 1 -> paper.heading(facts.fill(heading.text()));
                case TemplateText.Heading heading -> paper.subheading(facts.fill(heading.text()));
                case TemplateText.Item item -> paper.items(List.of(facts.fill(item.text())));
                case TemplateText.Prompt prompt -> paper.prose("[" + facts.fill(prompt.text()) + "]");
                case TemplateText.Prose prose -> paper.prose(facts.fill(prose.text()));
                case TemplateText.Known known -> paper.facts(known(known, facts));
                case TemplateText.Table table -> paper.table(new Paper.Table(table.heads(), rows(table, facts), false));
                case TemplateText.Signed signed ->
                    paper.signatures(signed.names().stream()
                            .map(name -> Map.entry(name, t("Name, day, signature")))
                            .toList());
            };
        }
        return paper;
    }

    private static String sub(TemplateFacts facts) {
        return facts.value("key").isEmpty()
                ? t("Template")
                : t("{0} {1}, as of {2}", facts.value("key"), facts.value("name"), facts.value("today"));
    }

    private static List<Map.Entry<String, String>> known(TemplateText.Known known, TemplateFacts facts) {
        return known.facts().stream()
                .map(name ->
                        Map.entry(t(Objects.requireNonNull(TemplateFacts.LABELS.get(name), name)), facts.value(name)))
                .toList();
    }

    private static List<List<String>> rows(TemplateText.Table table, TemplateFacts facts) {
        var rows = new ArrayList<List<String>>();
        table.rows().forEach(row -> rows.add(row.stream().map(facts::fill).toList()));
        rows.addAll(facts.rows(table.list(), table.heads().size()));
        rows.addAll(Collections.nCopies(
                table.blanks(), Collections.nCopies(table.heads().size(), "")));
        return rows;
    }

    /// The first sheet says what the file is and how to fill it; each table is a sheet of its own.
    private static byte[] workbook(Pack.Template template, TemplateFacts facts) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var about = workbook.createSheet(t("Read me"));
            about.setColumnWidth(0, WIDTH / 3);
            about.setColumnWidth(1, WIDTH);
            line(about, t(template.name()), sub(facts));
            line(about, "", template.purpose());
            var names = new HashSet<String>();
            var heading = template.name();
            for (var line : TemplateText.parse(template.body())) {
                switch (line) {
                    case TemplateText.Heading one -> heading = one.text();
                    case TemplateText.Item one -> line(about, heading, facts.fill(one.text()));
                    case TemplateText.Prompt one -> line(about, heading, facts.fill(one.text()));
                    case TemplateText.Prose one -> line(about, heading, facts.fill(one.text()));
                    case TemplateText.Known one ->
                        known(one, facts).forEach(fact -> line(about, fact.getKey(), fact.getValue()));
                    case TemplateText.Signed one -> line(about, heading, String.join(", ", one.names()));
                    case TemplateText.Table one -> {
                        var name = WorkbookUtil.createSafeSheetName(facts.fill(heading));
                        var isTaken = !names.add(name);
                        sheet(workbook.createSheet(isTaken ? name + " " + names.size() : name), one, facts);
                        names.add(name + " " + names.size());
                    }
                }
            }
            workbook.setActiveSheet(workbook.getNumberOfSheets() > 1 ? 1 : 0);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(Sheet sheet, String label, String text) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(label);
        row.createCell(1).setCellValue(text);
    }

    private static void sheet(Sheet sheet, TemplateText.Table table, TemplateFacts facts) {
        ListSheet.head(sheet, table.heads(), 1);
        var rows = rows(table, facts);
        for (var i = 0; i < rows.size(); i++) {
            var row = sheet.createRow(i + 1);
            for (var j = 0; j < rows.get(i).size(); j++) {
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
        }
        ListSheet.filter(sheet, table.heads().size(), Math.max(1, rows.size()));
    }
}
