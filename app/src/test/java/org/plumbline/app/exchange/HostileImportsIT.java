package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// What nobody should send, sent all the same: each is answered with file, row, field, value and what to do, nothing is
/// half-written, and the rest of the batch goes on.
class HostileImportsIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String good() {
        return "Project name,RAG,Budget (€)\nWeir %s,green,1000\n".formatted(mark);
    }

    private java.util.List<ProjectView> named(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark));
    }

    private static byte[] workbook(boolean isLocked) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Portfolio");
            sheet.createRow(0).createCell(0).setCellValue("Project name");
            sheet.createRow(1).createCell(0).setCellValue("Secret");
            book.write(plain);
        }
        if (!isLocked) {
            return plain.toByteArray();
        }
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (var out = encryptor.getDataStream(files)) {
                out.write(plain.toByteArray());
            } catch (java.security.GeneralSecurityException noCipher) {
                throw new IOException(noCipher);
            }
            var locked = new ByteArrayOutputStream();
            files.writeFilesystem(locked);
            return locked.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 500; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Files by name, with a part of what is said about each.
    private static Map<String, Map.Entry<byte[], String>> refused() throws IOException {
        var project = "<Project xmlns=\"http://schemas.microsoft.com/project\">";
        var whole = workbook(false);
        var files = new LinkedHashMap<String, Map.Entry<byte[], String>>();
        files.put("photo.mpp", Map.entry(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "picture"));
        files.put("letter.csv", Map.entry(text("%PDF-1.7 and more"), "PDF"));
        files.put("empty.xlsx", Map.entry(new byte[0], "empty"));
        files.put("cut.xlsx", Map.entry(Arrays.copyOf(whole, whole.length / 2), "again"));
        files.put("cut.xml", Map.entry(text(PlanXml.of("Cut", "").text().substring(0, 400)), "again"));
        files.put("locked.xlsx", Map.entry(workbook(true), "without one"));
        files.put(
                "xxe.xml",
                Map.entry(
                        text("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + project + "&x;</Project>"),
                        "remove it"));
        files.put("bomb.xlsx", Map.entry(bomb(), "remove unused"));
        files.put("wide.csv", Map.entry(text("a,".repeat(1_000_000) + "\n"), "columns"));
        files.put("deep.json", Map.entry(text("{\"value\":" + "[".repeat(100_000)), "again"));
        return files;
    }

    @Test
    @Asvs({"1.5.1", "5.2.3"})
    void files_that_must_not_be_read_are_refused_by_name_with_a_remedy_and_the_good_one_comes_in() throws IOException {
        var refused = refused();
        var sending = Sending.by(head).asOf("2025-03-31");
        refused.forEach((name, file) -> sending.file(name, file.getKey()));

        var view = sending.file("z-good.csv", good()).apply();

        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.counts()).isEqualTo(new Counts(1, 0, 0, refused.size()));
        assertThat(named("Weir")).hasSize(1);
        var problems = Sending.problems(head, view);
        refused.forEach((name, file) -> assertThat(problems)
                .as(name + " among " + problems)
                .filteredOn(problem -> problem.file().equals(name))
                .hasSize(1)
                .allMatch(problem -> problem.message().contains(file.getValue())));
        assertThat(problems.toString()).doesNotContain("root:");
    }

    @Test
    @Asvs({"2.2.1", "2.2.3"})
    void cells_that_cannot_be_true_are_named_by_row_field_and_value_and_the_rest_of_the_row_stays() {
        var file = "Project name,ID,RAG,Start date,End date,Budget (€),Percent complete\n"
                + "Old %s,a-%s,green,1066-10-14,2026-06-30,10,5\n".formatted(mark, mark)
                + "Owed %s,b-%s,green,2025-01-01,2024-01-01,-250,5\n".formatted(mark, mark)
                + "Sum %s,c-%s,green,2025-01-01,2026-01-01,=1+1,250\n".formatted(mark, mark)
                + "=HYPERLINK(\"x\") %s,d-%s,sideways,2025-01-01,2026-01-01,10,5\n".formatted(mark, mark);

        var view = Sending.by(head).asOf("2025-03-31").file("cells.csv", file).apply();
        var problems = Sending.problems(head, view);

        assertThat(view.counts()).as(problems.toString()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(problems)
                .anyMatch(told("cells.csv", 2, "Start date", "1066-10-14", "1900"))
                .anyMatch(told("cells.csv", 3, "End date", "2024-01-01", "Correct"))
                .anyMatch(told("cells.csv", 3, "Budget (€)", "-250", "benefit"))
                .anyMatch(told("cells.csv", 4, "Budget (€)", "=1+1", "formula"))
                .anyMatch(told("cells.csv", 4, "Percent complete", "250", "0 to 100"))
                .anyMatch(told("cells.csv", 5, "RAG", "sideways", "green"));
        assertThat(named("Old").getFirst().date(ProjectField.BASELINE_FINISH)).hasToString("2026-06-30");
        assertThat(named("Sum").getFirst().number(ProjectField.BUDGET)).isNull();
        assertThat(named("=HYPERLINK(\"x\")")).hasSize(1);
    }

    private static java.util.function.Predicate<ImportProblem> told(
            String file, int row, String field, String value, String remedy) {
        return problem -> problem.file().equals(file)
                && problem.row() == row
                && problem.field().equals(field)
                && problem.value().contains(value)
                && problem.message().contains(remedy);
    }

    @Test
    void one_key_on_two_rows_is_taken_once_and_the_second_row_is_told() {
        var file = "Project name,ID,RAG\nNorth %s,k-%s,green\nSouth %s,k-%s,red\n".formatted(mark, mark, mark, mark);

        var view = Sending.by(head).asOf("2025-03-31").file("keys.csv", file).apply();

        assertThat(view.counts()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(Sending.problems(head, view)).anyMatch(told("keys.csv", 3, "ID", "k-" + mark, "row 2"));
        assertThat(named("North")).hasSize(1);
        assertThat(named("South")).isEmpty();
    }

    @Test
    void formulas_that_failed_in_a_workbook_are_told_and_never_become_names() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Portfolio");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Project name");
            header.createCell(1).setCellValue("RAG");
            header.createCell(2).setCellValue("Budget (€)");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Lost " + mark);
            row.createCell(1).setCellValue("green");
            row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            var second = sheet.createRow(2);
            second.createCell(0).setCellValue("Found " + mark);
            second.createCell(2).setCellFormula("1+1");
            book.write(bytes);
        }

        var view = Sending.by(head)
                .asOf("2025-03-31")
                .file("formulas.xlsx", bytes.toByteArray())
                .apply();

        assertThat(view.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(Sending.problems(head, view)).anyMatch(told("formulas.xlsx", 2, "Budget (€)", "#REF!", "mend it"));
    }

    @Test
    void an_outline_that_goes_in_circles_is_told_and_taken_without_the_circle() {
        var id = UUID.randomUUID().toString();
        var tasks = """
                {"TaskId":"a","ParentTaskId":"b","ProjectId":"%s","TaskName":"Egg","TaskIndex":1,"TaskOutlineLevel":2},
                {"TaskId":"b","ParentTaskId":"a","ProjectId":"%s","TaskName":"Hen","TaskIndex":2,"TaskOutlineLevel":2}
                """.formatted(id, id);
        var feed = "{\"Projects\":[{\"ProjectId\":\"%s\",\"ProjectName\":\"Circle %s\"}],\"Tasks\":[%s]}"
                .formatted(id, mark, tasks);

        var view = Sending.by(head).asOf("2026-03-31").file("feed.json", feed).apply();

        var problems = Sending.problems(head, view);
        assertThat(view.counts()).as(problems.toString()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(problems)
                .anyMatch(problem -> problem.file().equals("feed.json")
                        && problem.row() > 0
                        && problem.field().equals("outline")
                        && problem.message().contains("Mend the outline"));
        var circle = named("Circle").getFirst();
        assertThat(Running.as(head, () -> Running.bean(Plans.class).tasks(circle.id())))
                .hasSize(3)
                .anyMatch(task -> "Egg".equals(task.name()));
    }

    @Test
    void links_that_go_in_circles_are_told_with_the_tasks_in_them() {
        var plan = PlanXml.of("Ring " + mark, "")
                .task(1, 1, "Chase", 3, 2)
                .task(2, 1, "Flee", 3, 1)
                .text();

        var view = Sending.by(head).file("ring.xml", plan).apply();

        assertThat(view.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(Sending.problems(head, view))
                .anyMatch(told("ring.xml", 2, "predecessor", "1", "circle: 2 > 1 > 2"))
                .hasSize(1);
    }

    @Test
    void people_nobody_knows_are_told_before_they_are_made() {
        Sending.by(head).asOf("2025-03-31").file("p.csv", good()).apply();
        var risks = "ID,Project,Type,Title,Owner\nR1,Weir %s,risk,Flood,Stranger %s\n".formatted(mark, mark);

        var view = Sending.by(head).file("risks.csv", risks).dryRun();

        assertThat(view.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(Sending.report(view).notes())
                .anyMatch(note -> note.contains("Stranger " + mark)
                        && note.contains("row 2, Owner")
                        && note.contains("under People"));
    }
}
