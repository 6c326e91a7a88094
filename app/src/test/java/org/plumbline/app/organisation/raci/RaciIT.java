package org.plumbline.app.organisation.raci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.raci.RaciSheet.Finding;
import org.plumbline.app.organisation.raci.RaciSheet.Flaw;
import org.plumbline.app.organisation.role.RoleCatalogue;

class RaciIT {
    private final RaciMatrices matrices = Running.bean(RaciMatrices.class);
    private final RaciWorkbook workbook = Running.bean(RaciWorkbook.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String name = "Matrix " + UUID.randomUUID().toString().substring(0, 8);
    private final RaciView matrix = Running.as(head, () -> {
        Running.bean(RoleCatalogue.class).takeOver();
        return matrices.create(
                name, GovernedScope.ORGANISATION, RaciTemplate.all().getFirst());
    });

    private RaciSheet sheet() {
        return Running.as(head, () -> matrices.sheet(matrix));
    }

    private UUID role(String title) {
        return sheet().roles().stream()
                .filter(role -> role.title().equals(title))
                .findFirst()
                .orElseThrow()
                .roleId();
    }

    private String put(int row, String role, @Nullable RaciLetter letter, boolean moves) {
        var activity = sheet().activities().get(row).id();
        var column = role(role);
        return Running.as(head, () -> {
            try {
                matrices.put(matrix, activity, column, letter, moves);
                return "";
            } catch (Refusal refusal) {
                return Sentences.of(refusal);
            }
        });
    }

    private List<Flaw> flaws() {
        return sheet().findings().stream()
                .map(Finding::flaw)
                .filter(flaw -> flaw != Flaw.VACANT_A)
                .toList();
    }

    @Test
    @Requirement("R007")
    void a_second_accountable_role_is_refused_with_the_rule_and_the_way_out_and_the_a_moves_on_demand() {
        assertThat(put(0, "Project manager", RaciLetter.A, false))
                .isEqualTo("PMO head is accountable for \"Open the reporting period\" already, and exactly one role is."
                        + " Move the A, or make PMO head responsible, consulted or informed first.");
        assertThat(put(0, "Project manager", RaciLetter.AR, false)).contains("already");

        assertThat(put(0, "Project manager", RaciLetter.A, true)).isEmpty();
        var letters = sheet().activities().getFirst().letters();
        assertThat(letters.get(role("Project manager"))).isEqualTo(RaciLetter.A);
        assertThat(letters.get(role("PMO head"))).isEqualTo(RaciLetter.R);
    }

    @Test
    @Requirement("R007")
    void gaps_and_overlaps_are_found_in_a_matrix_and_between_two_of_the_same_scope() {
        assertThat(flaws()).isEmpty();
        put(0, "PMO head", null, false);
        put(0, "PMO member", null, false);
        assertThat(flaws()).containsExactly(Flaw.NO_A, Flaw.NO_R);

        var other = Running.as(
                head,
                () -> matrices.create(
                        name + " twin",
                        GovernedScope.ORGANISATION,
                        RaciTemplate.all().getFirst()));
        put(3, "Project manager", RaciLetter.A, true);
        var findings = Running.as(head, () -> matrices.findings(matrices.sheet(other)));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.flaw()).isEqualTo(Flaw.CONTRADICTED);
            assertThat(finding.subject()).isEqualTo("Freeze the period");
            assertThat(finding.detail()).contains("Project manager", name);
        });
    }

    private byte[] changed(Map<String, String> cells) throws Exception {
        var content = workbook.write(sheet());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content));
                var out = new ByteArrayOutputStream()) {
            var page = book.getSheetAt(0);
            cells.forEach((place, text) -> {
                var address = new org.apache.poi.ss.util.CellReference(place);
                var row = page.getRow(address.getRow()) == null
                        ? page.createRow(address.getRow())
                        : page.getRow(address.getRow());
                row.createCell(address.getCol()).setCellValue(text);
            });
            book.write(out);
            return out.toByteArray();
        }
    }

    private String bring(byte[] content) {
        return Running.as(head, () -> {
            try {
                return "" + workbook.read(matrix, content);
            } catch (Refusal refusal) {
                return Sentences.of(refusal);
            }
        });
    }

    @Test
    @Requirement("R007")
    void a_workbook_comes_back_as_it_went_changed_where_it_was_changed_and_whole_or_not_at_all() throws Exception {
        assertThat(bring(workbook.write(sheet()))).isEqualTo("0");

        assertThat(bring(changed(Map.of("B2", "R", "C2", "a", "A8", "Archive the period", "B8", "A/R"))))
                .isEqualTo("3");
        assertThat(sheet().activities().getLast().title()).isEqualTo("Archive the period");
        assertThat(sheet().activities().getFirst().accountable()).hasValue(role("PMO member"));

        var before = sheet();
        assertThat(bring(changed(Map.of("B2", "A", "D3", "X", "A9", "Write the status report"))))
                .contains("3 things have to be mended", "Row 2: PMO head and PMO member are both accountable")
                .contains(
                        "Row 3, Project manager: \"X\" is no letter",
                        "Row 9: \"Write the status report\" stands there");
        assertThat(sheet()).isEqualTo(before);
        assertThat(bring("no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("no XLSX workbook");
    }

    @Test
    void readers_read_and_do_not_change_and_a_cell_is_judged_by_the_server() {
        var reader = Visitor.signedIn(Running.person(Role.REQUESTER));
        var page = "/raci/" + matrix.key();
        assertThat(reader.get(page).statusCode()).isEqualTo(200);
        assertThat(reader.get(page).body()).doesNotContain("raci-cell");
        var cell = Map.of(
                "activity", sheet().activities().getFirst().id().toString(),
                "role", role("Project manager").toString(),
                "letter", "A");
        assertThat(reader.post("/settings/calendar", page + "/cell", cell).statusCode())
                .isEqualTo(403);

        var keeper = Visitor.signedIn(head);
        var refused = keeper.post(page, page + "/cell", cell);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("exactly one role is");
        assertThat(keeper.post(page, page, Map.of()).statusCode())
                .as("all cells emptied")
                .isEqualTo(302);
        assertThat(flaws()).contains(Flaw.NO_A).doesNotContain(Flaw.MANY_R);
    }

    @Test
    @Requirement("R007")
    void the_paper_holds_every_activity_role_and_letter_and_says_what_is_missing() throws Exception {
        put(0, "PMO head", null, false);
        put(0, "PMO member", null, false);

        var content = Visitor.signedIn(head).bytes("/raci/" + matrix.key() + ".pdf");

        try (var pdf = Loader.loadPDF(content)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            sheet().activities().forEach(row -> assertThat(text).contains(row.title()));
            sheet().roles().forEach(role -> assertThat(text).contains(role.title()));
            assertThat(text)
                    .contains("Write the status report I C AR C I")
                    .contains("Nobody is accountable: Open the reporting period")
                    .contains("Nobody is responsible: Open the reporting period");
            var page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).as("A4 across").isGreaterThan(page.getHeight());
        }
    }

    @Test
    @Requirement("R007")
    void all_matrices_stand_on_one_page_with_their_gaps_and_overlaps_named() {
        put(0, "PMO head", null, false);

        var page = Visitor.signedIn(Running.person(Role.REQUESTER)).get("/raci").body();

        assertThat(page).contains(name, "Nobody is accountable");
        assertThat(page.substring(page.indexOf(name))).containsPattern("[1-9][0-9]* gaps?");
    }
}
