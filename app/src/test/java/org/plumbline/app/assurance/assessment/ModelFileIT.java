package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.HEAD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;

/// A model that somebody has a licence for comes in from a file: read in the second JVM, shown as a dry run, refused
/// with file, line and column where it does not fit.
class ModelFileIT {
    private static final ModelImport IMPORTS = Running.bean(ModelImport.class);

    private static ModelImport.Terms terms() {
        return new ModelImport.Terms(
                "Licensed " + UUID.randomUUID(),
                ModelRule.STAGED,
                "",
                "Somebody's, licence 7",
                List.of("Seen: it is known", "Done: it is done"),
                null);
    }

    private static ModelImport.DryRun read(String name, byte[] content) {
        return Running.as(HEAD, () -> IMPORTS.read(terms(), name, new ByteArrayInputStream(content)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void row(Row row, String... cells) {
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /// Two questions; the levels are formulas, the second of which was never worked out.
    private static byte[] workbook(boolean isWorkedOut) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Model");
            row(sheet.createRow(0), "Group", "Question", "Level", "Weight", "Colour");
            row(sheet.createRow(1), "Risk", "Are risks known?", "", "1", "red");
            row(sheet.createRow(2), "Risk", "Are risks owned?", "", "2", "blue");
            sheet.getRow(1).getCell(2).setCellFormula("2-1");
            sheet.getRow(2).getCell(2).setCellFormula("1+1");
            sheet.getRow(1).getCell(1).setCellFormula("HYPERLINK(\"http://example.org/x\",\"Are risks known?\")");
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateFormulaCell(sheet.getRow(1).getCell(1));
            evaluator.evaluateFormulaCell(sheet.getRow(1).getCell(2));
            if (isWorkedOut) {
                evaluator.evaluateFormulaCell(sheet.getRow(2).getCell(2));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    @Requirement("R020")
    void a_workbook_comes_in_with_what_its_formulas_came_to_and_is_a_draft_first() throws IOException {
        var run = read("licensed.xlsx", workbook(true));

        assertThat(run.problems()).isEmpty();
        assertThat(run.ignored()).containsExactly("Colour");
        var page = "/assessments/models/import/" + run.id();
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(page).body()).contains("Nothing is changed yet", "Are risks known?", "Colour");
        var accepted = visitor.post(page, page, Map.of());
        assertThat(accepted.statusCode()).isEqualTo(302);
        var made = Running.as(HEAD, AssessmentsIT.MODELS::all).stream()
                .filter(one -> one.name().equals(run.terms().name()))
                .findFirst()
                .orElseThrow();
        assertThat(made.state()).isEqualTo(ModelState.DRAFT);
        assertThat(made.questions()).extracting(AssessmentModel.Question::level).containsExactly(1, 2);
        assertThat(made.questions().getFirst().text()).isEqualTo("Are risks known?");
        assertThat(made.questions().getLast().weight()).isEqualByComparingTo("2");
        assertThatThrownBy(() -> Running.as(HEAD, () -> IMPORTS.get(run.id())))
                .as("a dry run becomes one model")
                .isInstanceOf(Missing.class);
    }

    @Test
    @Requirement("R020")
    void what_does_not_fit_is_refused_with_file_line_and_column_and_the_way_out() throws IOException {
        var wrong = read("wrong.csv", csv("Area,Question,Level\nRisk,Known?,1\n"));
        assertThat(wrong.problems())
                .containsExactly("wrong.csv: The file lacks the columns Group. It has: Area, Question, Level. Rename or"
                        + " add them, then send it again.");
        assertThatThrownBy(() -> Running.as(HEAD, () -> IMPORTS.accept(wrong.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.rule()).isEqualTo(AssessmentRules.FILE_FAULTY));
        assertThat(Visitor.signedIn(HEAD)
                        .get("/assessments/models/import/" + wrong.id())
                        .body())
                .contains("wrong.csv", "has to be mended first")
                .doesNotContain("Bring it in as a draft");

        var unfinished = read("formula.xlsx", workbook(false));
        assertThat(unfinished.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("formula.xlsx: Line 3, column Level: "));
    }

    @Test
    @Requirement("R020")
    void a_file_of_20_megabytes_or_without_a_table_is_refused_before_it_is_read_whole() {
        assertThatThrownBy(() -> read("large.xlsx", new byte[20 << 20])).isInstanceOfSatisfying(Refusal.class, why -> {
            assertThat(why.rule()).isEqualTo(AssessmentRules.FILE_TOO_LARGE);
            assertThat(why.arguments()).containsExactly("large.xlsx", 10);
        });
        assertThatThrownBy(() -> read("page.html", csv("<html><body>Hello</body></html>")))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.rule()).isEqualTo(AssessmentRules.FILE_UNREADABLE));
        var reader = Running.person(Role.ANALYST);
        assertThatThrownBy(() -> Running.as(
                        reader, () -> IMPORTS.read(terms(), "a.csv", new ByteArrayInputStream(csv("Group")))))
                .isInstanceOf(Forbidden.class);
    }
}
