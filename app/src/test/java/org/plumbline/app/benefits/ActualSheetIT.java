package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;

/// What came of benefits, out as a sheet and back in.
class ActualSheetIT {
    private static final ActualSheets SHEETS = Running.bean(ActualSheets.class);
    private static final BenefitActuals ACTUALS = Running.bean(BenefitActuals.class);

    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final YearMonth first = YearMonth.from(today).minusMonths(3);
    private final BenefitWorld world = new BenefitWorld();
    private final BenefitView benefit = planned();

    private BenefitView planned() {
        var valid = world.validated(world.project(today.plusMonths(1), false));
        var lines = IntStream.range(0, 12)
                .mapToObj(i -> new PlanVersion.Line(
                        first.plusMonths(i), BigDecimal.valueOf(1_200 - 30L * i), new BigDecimal("1000")))
                .toList();
        Running.as(world.head, () -> Running.bean(BenefitPlans.class).write(valid.id(), lines, ""));
        return world.move(world.head, valid, BenefitCommand.PLAN, "");
    }

    private ActualSheet sheet(String... rows) {
        var text = "Benefit,Period,Reading,Amount,Evidence,Version\n" + String.join("\n", rows) + "\n";
        return ActualSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private String row(int month, String rest) {
        return benefit.key() + "," + first.plusMonths(month) + "," + rest;
    }

    private ActualSheets.DryRun look(Actor who, ActualSheet sheet) {
        return Running.as(who, () -> SHEETS.dryRun(sheet));
    }

    @Test
    void the_template_lists_each_period_that_is_over_and_comes_back_filled_in() throws IOException {
        var bytes = Visitor.signedIn(world.owner).bytes("/benefits/actuals.xlsx?benefit=" + benefit.key());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var page = book.getSheetAt(0);
            assertThat(page.getLastRowNum()).isEqualTo(3);
            assertThat(page.getRow(0).getCell(9).getStringCellValue()).isEqualTo("Evidence");
            assertThat(page.getRow(1).getCell(2).getStringCellValue()).isEqualTo(first.toString());
            assertThat(page.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(1000);
        }
        var filled = sheet(row(0, "1190,900,Report,0"), row(1, "1150,700,Report,0"), row(2, ",,,0"));

        assertThat(look(world.owner, filled).changes()).hasSize(2);
        assertThat(look(world.owner, filled).silent()).isEqualTo(1);
        assertThat(Running.as(world.owner, () -> ACTUALS.of(benefit))).isEmpty();
        var done = Running.as(world.owner, () -> SHEETS.take(filled, Set.of(), Set.of(), "autumn.csv"));

        assertThat(done).hasValue(2);
        assertThat(Running.as(world.owner, () -> ACTUALS.of(benefit)))
                .hasSize(2)
                .allMatch(actual -> actual.source().equals("autumn.csv"));
        assertThat(look(world.owner, filled).silent()).isEqualTo(3);
    }

    @Test
    void a_cell_that_was_changed_here_meanwhile_is_asked_and_only_then_taken() {
        Running.as(
                world.owner,
                () -> ACTUALS.record(
                        benefit.id(),
                        List.of(new Actual.Entry(first, new BigDecimal("1190"), new BigDecimal("900"), "Report")),
                        "form"));
        var older = sheet(row(0, "1190,850,Second count,0"));

        var clash = look(world.owner, older).clashes().getFirst();
        assertThat(look(world.owner, older).clashes()).hasSize(1);
        assertThat(clash.column()).isEqualTo("Amount");
        assertThat(clash.theirs()).isEqualTo("900");
        assertThat(Running.as(world.owner, () -> SHEETS.take(older, Set.of(), Set.of(), "a.csv")))
                .isEmpty();
        var shown = Set.of(clash.parameter());

        assertThat(Running.as(world.owner, () -> SHEETS.take(older, Set.of(), shown, "a.csv")))
                .hasValue(0);
        assertThat(Running.as(world.owner, () -> SHEETS.take(older, shown, shown, "a.csv")))
                .hasValue(1);
        assertThat(Running.as(world.owner, () -> ACTUALS.of(benefit)).getFirst().amount())
                .isEqualByComparingTo("850");
    }

    @Test
    void rows_that_cannot_stand_are_named_and_nothing_of_the_sheet_is_kept() {
        var stranger = Running.person(org.plumbline.app.kernel.Role.REQUESTER);
        var wrong = sheet(
                row(0, "1190,900,Report,0"),
                row(0, "1190,900,Report,0"),
                row(1, "many,900,Report,0"),
                row(2, "1150,900,,0"),
                row(9, "1150,900,Report,0"),
                "BEN-9999," + first + ",5,5,Report,0");

        var run = look(world.owner, wrong);

        assertThat(run.problems()).hasSize(5);
        assertThat(run.problems().getFirst()).startsWith("Row 3:").contains("twice");
        assertThat(run.problems().getLast()).startsWith("Row 7:").contains("BEN-9999");
        assertThatThrownBy(() -> Running.as(world.owner, () -> SHEETS.take(wrong, Set.of(), Set.of(), "a.csv")))
                .isInstanceOf(Refusal.class);
        assertThat(Running.as(world.owner, () -> ACTUALS.of(benefit))).isEmpty();
        assertThat(look(stranger, sheet(row(0, "1,1,Report,0"))).problems()).hasSize(1);
    }
}
