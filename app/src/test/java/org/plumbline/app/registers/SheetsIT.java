package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.registers.RegisterField.*;
import static org.plumbline.app.registers.Registrations.HEAD;
import static org.plumbline.app.registers.Registrations.REGISTERS;
import static org.plumbline.app.registers.Registrations.project;
import static org.plumbline.app.registers.Registrations.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.registers.sheet.DryRun;
import org.plumbline.app.registers.sheet.SheetUploads;
import org.plumbline.app.registers.sheet.SheetWriter;

class SheetsIT {
    private final SheetWriter writer = Running.bean(SheetWriter.class);
    private final SheetUploads uploads = Running.bean(SheetUploads.class);

    private byte[] export(ProjectView project) {
        var out = new ByteArrayOutputStream();
        Running.as(HEAD, () -> {
            try {
                writer.workbook(
                        REGISTERS.list(RegisterFilter.all().of(project.id())).rows(), out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return true;
        });
        return out.toByteArray();
    }

    private static byte[] edited(byte[] exported, Consumer<XSSFSheet> edit) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            edit.accept(workbook.getSheetAt(0));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void set(XSSFSheet sheet, int row, String head, String text) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                sheet.getRow(row)
                        .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(text);
                return;
            }
        }
        throw new AssertionError("no column " + head);
    }

    private java.util.UUID take(byte[] workbook) {
        return Running.as(HEAD, () -> uploads.take("registers.xlsx", new ByteArrayInputStream(workbook)));
    }

    private DryRun dryRun(java.util.UUID id) {
        return Running.as(HEAD, () -> uploads.dryRun(id));
    }

    @Test
    void an_untouched_workbook_changes_nothing_whatever_the_values_look_like() {
        var project = project("Round trip");
        record(
                RegisterKind.RISK,
                project.id(),
                Map.of(
                        TITLE,
                        "=HYPERLINK(\"http://example.org\")",
                        DESCRIPTION,
                        "+1.10\n2026-01-01 ünïcode 🧱",
                        CATEGORY,
                        "1.10",
                        OWNER,
                        HEAD.personId(),
                        DUE,
                        LocalDate.of(2026, 12, 24),
                        IMPACT_COST,
                        new BigDecimal("1234567.891"),
                        PROBABILITY,
                        3,
                        IMPACT,
                        4));
        record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "007", CATEGORY, "-0"));

        var run = dryRun(take(export(project)));

        assertThat(run.isEmpty()).isTrue();
        assertThat(run.problems()).isEmpty();
        assertThat(run.unchanged()).isEqualTo(2);
    }

    @Test
    @Requirement("R113")
    void changes_come_back_by_key_and_conflicts_are_shown_for_each_cell_and_chosen() {
        var project = project("Conflicts");
        var risk =
                record(RegisterKind.RISK, project.id(), Map.of(TITLE, "Old title", CATEGORY, "Old", PRIORITY, "LOW"));
        var workbook = edited(export(project), sheet -> {
            set(sheet, 1, "Title", "Title from the sheet");
            set(sheet, 1, "Category", "Category from the sheet");
            set(sheet, 1, "Priority", "High");
        });
        Running.as(
                HEAD,
                () -> REGISTERS.change(risk.id(), 0, Map.of(TITLE, "Title from here", CATEGORY, "Category from here")));

        var id = take(workbook);
        var run = dryRun(id);

        assertThat(run.changes()).containsExactly(new DryRun.Cell(2, risk.key(), "Priority", "Low", "Low", "High"));
        assertThat(run.conflicts())
                .containsExactlyInAnyOrder(
                        new DryRun.Cell(2, risk.key(), "Title", "Old title", "Title from here", "Title from the sheet"),
                        new DryRun.Cell(
                                2, risk.key(), "Category", "Old", "Category from here", "Category from the sheet"));
        assertThat(Running.as(HEAD, () -> uploads.apply(id, Set.of(), Set.of())))
                .isEmpty();

        var choices = SheetUploads.Choices.of(
                Map.of("c_" + risk.key() + "_Title", "yours", "c_" + risk.key() + "_Category", "theirs"));
        Running.as(HEAD, () -> uploads.apply(id, choices.keepTheirs(), choices.decided()));

        var after = Running.as(HEAD, () -> REGISTERS.get(risk.key()));
        assertThat(after.values())
                .containsEntry(TITLE, "Title from the sheet")
                .containsEntry(CATEGORY, "Category from here")
                .containsEntry(PRIORITY, "HIGH");
    }

    @Test
    void bad_cells_are_named_and_nothing_at_all_is_taken() {
        var project = project("Bad cells");
        var risk = record(RegisterKind.RISK, project.id(), Map.of(TITLE, "Fine"));
        var workbook = edited(export(project), sheet -> {
            set(sheet, 1, "Title", "Changed");
            set(sheet, 1, "Due", "next week");
            set(sheet, 1, "Probability", "9");
            set(sheet, 1, "Owner", "Nobody Knows Whom");
            sheet.createRow(2);
            set(sheet, 2, "Key", "RSK-9999999");
            sheet.createRow(3);
            set(sheet, 3, "Register", "Risk");
            set(sheet, 3, "Project", "PRJ-9999999");
            set(sheet, 3, "Title", "New one");
        });

        var id = take(workbook);
        var run = dryRun(id);

        assertThat(run.problems())
                .extracting(DryRun.Problem::row, DryRun.Problem::column, DryRun.Problem::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "Due", "next week"),
                        org.assertj.core.groups.Tuple.tuple(2, "Probability", "9"),
                        org.assertj.core.groups.Tuple.tuple(2, "Owner", "Nobody Knows Whom"),
                        org.assertj.core.groups.Tuple.tuple(3, "Key", "RSK-9999999"),
                        org.assertj.core.groups.Tuple.tuple(4, "Project", "PRJ-9999999"));
        assertThat(run.problems())
                .allSatisfy(problem -> assertThat(problem.sentence()).contains("."));
        assertThatThrownBy(() -> Running.as(HEAD, () -> uploads.apply(id, Set.of(), Set.of())))
                .hasMessage("HAS_PROBLEMS");
        assertThat(Running.as(HEAD, () -> REGISTERS.get(risk.key())).title()).isEqualTo("Fine");
    }

    @Test
    void a_row_without_a_key_becomes_a_record_and_a_state_moves_as_its_life_allows() {
        var project = project("New rows");
        var action = record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "Call them"));
        var workbook = edited(export(project), sheet -> {
            set(sheet, 1, "State", "Done");
            sheet.createRow(2);
            set(sheet, 2, "Register", "Issue");
            set(sheet, 2, "Project", project.key());
            set(sheet, 2, "Title", "It leaks");
        });

        var id = take(workbook);
        var done = Running.as(HEAD, () -> uploads.apply(id, Set.of(), Set.of()));

        assertThat(done).hasValue(2);
        assertThat(Running.as(HEAD, () -> REGISTERS.get(action.key())).state()).isEqualTo(RegisterState.DONE);
        assertThat(Running.as(HEAD, () -> REGISTERS.list(RegisterFilter.of(project.id(), RegisterKind.ISSUE)))
                        .rows())
                .extracting(RegisterView::title)
                .containsExactly("It leaks");
    }

    @Test
    void a_tampered_hidden_sheet_is_not_believed() {
        var project = project("Tampered");
        var risk = record(RegisterKind.RISK, project.id(), Map.of(TITLE, "Before"));
        var workbook = edited(export(project), sheet -> {
            set(sheet, 1, "Title", "Mine");
            set(sheet.getWorkbook().getSheet("base"), 1, "Title", "After");
        });
        Running.as(HEAD, () -> REGISTERS.change(risk.id(), 0, Map.of(TITLE, "After")));

        var run = dryRun(take(workbook));

        assertThat(run.changes()).isEmpty();
        assertThat(run.conflicts()).containsExactly(new DryRun.Cell(2, risk.key(), "Title", null, "After", "Mine"));
    }

    @Test
    void nothing_unseen_is_exported_and_who_may_not_export_gets_nothing() {
        var secret = project(Map.of(ProjectField.NAME, "Secret", ProjectField.IS_CONFIDENTIAL, true));
        var hidden = Running.asSystem(() ->
                REGISTERS.create(NewRecord.of(RegisterKind.RISK, secret.id(), Map.of(TITLE, "Canary of the vault"))));
        var open = project("Open");
        record(RegisterKind.RISK, open.id(), Map.of(TITLE, "=cmd|' /C calc'!A0"));
        Actor member = Running.person(Role.TEAM_MEMBER, org.plumbline.app.kernel.ScopeKind.PROJECT, open.id());

        var csv = Running.as(
                HEAD, () -> writer.csv(REGISTERS.list(RegisterFilter.all()).rows()));

        assertThat(csv).doesNotContain("Canary of the vault").doesNotContain(hidden.key());
        assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"");
        assertThatThrownBy(() -> Running.as(
                        member,
                        () -> writer.csv(REGISTERS.list(RegisterFilter.all()).rows())))
                .isInstanceOf(Forbidden.class);
        var upload = take(export(open));
        assertThatThrownBy(() -> Running.as(member, () -> uploads.dryRun(upload)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void what_is_no_workbook_is_refused_with_a_sentence() {
        for (var bytes : List.of(
                new byte[0], "PK\u0003\u0004 no".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[5000])) {
            assertThatThrownBy(() -> take(bytes)).hasMessage("NOT_A_WORKBOOK");
        }
    }
}
