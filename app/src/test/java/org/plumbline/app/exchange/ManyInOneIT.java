package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.registers.Registers;

/// Files that hold several things: projects of one Primavera export, sheets of one workbook.
class ManyInOneIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private List<ProjectView> named(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark));
    }

    private static String line(String... cells) {
        return String.join("\t", cells) + "\n";
    }

    /// Two projects, the second with a task more.
    private String export(String secondTask) {
        return line("ERMHDR", "8.4", "2026-03-31", "Project", "admin", "a", "db", "Project Management", "EUR")
                + line("%T", "PROJECT")
                + line("%F", "proj_id", "proj_short_name", "plan_start_date", "last_recalc_date", "export_flag")
                + line("%R", "101", "QUAY-" + mark, "2026-01-05 08:00", "2026-03-31 00:00", "Y")
                + line("%R", "102", "DOCK-" + mark, "2026-02-02 08:00", "2026-03-31 00:00", "Y")
                + line("%T", "PROJWBS")
                + line("%F", "wbs_id", "proj_id", "proj_node_flag", "wbs_short_name", "wbs_name", "parent_wbs_id")
                + line("%R", "1", "101", "Y", "QUAY", "Quay " + mark, "")
                + line("%R", "2", "102", "Y", "DOCK", "Dock " + mark, "")
                + line("%T", "TASK")
                + line(
                        "%F",
                        "task_id",
                        "proj_id",
                        "wbs_id",
                        "task_code",
                        "task_name",
                        "status_code",
                        "target_start_date",
                        "target_end_date")
                + line("%R", "11", "101", "1", "A1", "Pile", "TK_NotStart", "2026-01-05 08:00", "2026-01-09 17:00")
                + line("%R", "21", "102", "2", "A1", "Dredge", "TK_NotStart", "2026-02-02 08:00", "2026-02-06 17:00")
                + line("%R", "22", "102", "2", "A2", secondTask, "TK_NotStart", "2026-02-09 08:00", "2026-02-13 17:00")
                + "%E\n";
    }

    @Test
    void every_project_of_a_primavera_export_comes_in_and_is_found_again_by_its_own_id() {
        var first = Sending.by(head).file("export.xer", export("Line")).apply();
        var again = Sending.by(head).file("later.xer", export("Line the basin")).apply();

        assertThat(first.counts())
                .as(String.valueOf(Sending.problems(head, first)))
                .isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(Sending.report(first).name()).isEqualTo("2 projects");
        assertThat(again.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(named("Quay")).hasSize(1);
        var dock = named("Dock").getFirst();
        assertThat(Running.as(head, () -> Running.bean(Plans.class).tasks(dock.id())))
                .extracting(task -> task.name())
                .contains("Dredge", "Line the basin")
                .doesNotContain("Pile");
        assertThat(Sending.report(again).checks())
                .filteredOn(check -> check.what().equals("Tasks"))
                .singleElement()
                .matches(FileReport.Check::isEqual);
    }

    @Test
    void an_export_of_several_projects_does_not_go_into_one() {
        Sending.by(head).file("export.xer", export("Line")).apply();

        var view = Sending.by(head)
                .into(named("Quay").getFirst().id())
                .file("into.xer", export("Line"))
                .apply();

        assertThat(view.counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(Sending.problems(head, view))
                .singleElement()
                .matches(problem -> problem.message().contains("2 projects"));
    }

    private byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(book, "Read me", List.of("Sent every month by the office"));
            fill(
                    book,
                    "Risks",
                    List.of("Project", "Title", "Probability", "Impact"),
                    List.of("Mill " + mark, "Flood", "4", "4"),
                    List.of("Nowhere " + mark, "Fire", "1", "2"));
            fill(
                    book,
                    "Projects",
                    List.of("Project name", "RAG", "Department", "Budget (€)"),
                    List.of("Mill " + mark, "green", "Roads " + mark, "1000"),
                    List.of("Barn " + mark, "red", "Roads " + mark, "2000"));
            book.write(out);
            return out.toByteArray();
        }
    }

    @SafeVarargs
    private static void fill(Workbook book, String name, List<String>... rows) {
        var sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].size(); j++) {
                row.createCell(j).setCellValue(rows[i].get(j));
            }
        }
    }

    @Test
    void every_sheet_that_is_a_table_comes_in_and_projects_come_before_their_risks() throws IOException {
        var view = Sending.by(head)
                .asOf("2026-03-31")
                .file("book.xlsx", workbook())
                .apply();

        var problems = Sending.problems(head, view);
        assertThat(view.counts()).as(problems.toString()).isEqualTo(new Counts(3, 0, 0, 1));
        assertThat(Sending.report(view).sheets())
                .extracting(FileReport.Sheet::name)
                .containsExactlyInAnyOrder("Projects", "Risks");
        assertThat(Sending.report(view).notes()).anyMatch(note -> note.contains("Read me"));
        assertThat(problems)
                .singleElement()
                .matches(problem -> problem.row() == 3 && problem.field().equals("Risks: Project"));
        var mill = named("Mill").getFirst();
        assertThat(Running.as(head, () -> Running.bean(Registers.class).exposureOf(mill.id()))
                        .topRisks())
                .hasSize(1);
    }

    @Test
    void a_sheet_a_person_does_not_want_is_left_out_now_and_next_time() throws IOException {
        var shown = Sending.by(head).file("book.xlsx", workbook()).dryRun();
        var risks = Sending.report(shown).sheets().stream()
                .filter(sheet -> sheet.name().equals("Risks"))
                .findFirst()
                .orElseThrow();
        var unwanted = new ColumnMapping(java.util.Map.of(), null, null, true, null);

        var decided = decide(shown, new Imports.Decisions(null, risks.signature(), unwanted, java.util.Map.of()));
        var wanted = new ColumnMapping(java.util.Map.of(), null, null, false, null);
        decide(shown, new Imports.Decisions(null, risks.signature(), wanted, java.util.Map.of()));

        assertThat(shown.counts()).isEqualTo(new Counts(3, 0, 0, 1));
        assertThat(decided.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(Sending.report(decided).notes()).anyMatch(note -> note.contains("Left out, as decided"));
    }

    private ImportView decide(ImportView view, Imports.Decisions decisions) {
        Running.as(head, () -> {
            Running.bean(Imports.class).decide(view.id(), decisions);
            return true;
        });
        return Sending.ended(head, view.id());
    }
}
