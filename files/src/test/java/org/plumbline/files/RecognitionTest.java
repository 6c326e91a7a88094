package org.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mpxj.mpx.MPXWriter;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.planner.PlannerWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.plumbline.files.Recognised.PlanFile;
import org.plumbline.files.Recognised.TableFile;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.Plan.LinkType;
import org.plumbline.files.table.Cell;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.table.Table;
import org.plumbline.files.table.Tally;

class RecognitionTest {
    private static Recognised read(byte[] bytes) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes);
    }

    private static Plan plan(byte[] bytes) {
        var recognised = read(bytes);
        assertThat(recognised).isInstanceOf(PlanFile.class);
        return ((PlanFile) recognised).plan();
    }

    private static Table table(byte[] bytes) {
        var recognised = read(bytes);
        assertThat(recognised).isInstanceOf(TableFile.class);
        return ((TableFile) recognised).table();
    }

    @Test
    void a_plan_is_the_same_in_every_format() throws Exception {
        var writers = Map.of(
                "MSPDI", new MSPDIWriter(),
                "MPX", new MPXWriter(),
                "XER", new PrimaveraXERFileWriter(),
                "PMXML", new PrimaveraPMFileWriter(),
                "PLANNER", new PlannerWriter());
        for (var entry : writers.entrySet()) {
            var plan = plan(Samples.plan(entry.getValue()));

            assertThat(plan.format()).isEqualTo(entry.getKey());
            var named = plan.tasks().stream()
                    .filter(task -> "Pour".equals(task.name()))
                    .toList();
            assertThat(named).as(entry.getKey()).hasSize(1);
            assertThat(named.getFirst().durationHours()).isEqualTo(24.0);
            assertThat(plan.links()).as(entry.getKey()).hasSize(1);
            assertThat(plan.links().getFirst().type()).isEqualTo(LinkType.FS);
            // Planner keeps lags as elapsed time: from Tuesday evening to Thursday morning.
            boolean elapsed = plan.links().getFirst().elapsed();
            assertThat(elapsed).isEqualTo(plan.format().equals("PLANNER"));
            assertThat(plan.links().getFirst().lagMinutes()).isEqualTo(elapsed ? 39 * 60.0 : 480.0);
            assertThat(plan.resources()).extracting(Plan.Resource::name).contains("Crew");
            assertThat(plan.assignments()).hasSize(2);
        }
    }

    @Test
    void baselines_and_dates_keep_their_wall_clock() throws Exception {
        var plan = plan(Samples.plan(new MSPDIWriter()));

        var dig = plan.tasks().stream()
                .filter(task -> "Dig".equals(task.name()))
                .findFirst()
                .orElseThrow();
        assertThat(dig.start()).isEqualTo(LocalDateTime.of(2026, 1, 5, 8, 0));
        assertThat(dig.baselines()).containsKey(0);
        assertThat(java.util.Objects.requireNonNull(dig.baselines().get(0)).finish())
                .isEqualTo(LocalDateTime.of(2026, 1, 5, 17, 0));
        assertThat(plan.calendars()).isNotEmpty();
    }

    @Test
    void workbooks_old_and_new_say_the_same() throws Exception {
        for (boolean old : new boolean[] {false, true}) {
            var table = table(Samples.workbook(old));

            var tally = Tally.of(table);
            assertThat(table.sheet()).isEqualTo("Portfolio");
            assertThat(table.notes()).hasSize(1);
            assertThat(tally.rag()).isEqualTo(Map.of(Rag.RED, 1, Rag.AMBER_GREEN, 1, Rag.NONE, 1));
            assertThat(tally.wholeLifeCostSum()).isEqualByComparingTo("4.2");
            var first = table.rows().getFirst();
            assertThat(first.row()).isEqualTo(4);
            assertThat(first.cell(Field.START))
                    .isEqualTo(new Cell.Known(new Value.Day(LocalDate.of(2026, 4, 1)), "2026-04-01"));
            assertThat(first.cell(Field.PERCENT_COMPLETE))
                    .isEqualTo(new Cell.Known(new Value.Figure(new BigDecimal("25")), "25%"));
        }
    }

    @Test
    void gantt_project_is_told_apart_from_planner() {
        var gantt = """
                <?xml version="1.0" encoding="UTF-8"?>
                <project name="G" company="" webLink="" view-date="2026-01-05" view-index="0" version="2.8.5">
                <calendars><day-types><day-type id="0"/><day-type id="1"/>
                <default-week id="1" name="default" sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/>
                </day-types></calendars>
                <tasks empty-milestones="true"><taskproperties/><task id="0" name="Dig" meeting="false" start="2026-01-05" duration="2"
                complete="50" expand="true"/></tasks><resources/><allocations/></project>
                """;

        assertThat(plan(gantt.getBytes(StandardCharsets.UTF_8)).format()).isEqualTo("GANTT_PROJECT");
    }

    @Test
    void what_cannot_be_imported_is_refused_with_a_reason_to_act_on() {
        var examples = Map.of(
                "", Recognised.Why.EMPTY,
                "%PDF-1.7 something", Recognised.Why.UNKNOWN,
                "<html><body>Sign in</body></html>", Recognised.Why.UNKNOWN,
                "{\"a\": 1}", Recognised.Why.UNKNOWN,
                "{\"value\": [", Recognised.Why.DAMAGED,
                "Dear all, nothing here has columns", Recognised.Why.UNKNOWN);

        examples.forEach((text, why) -> {
            var recognised = read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(recognised).as(text).isInstanceOf(Recognised.Unreadable.class);
            assertThat(((Recognised.Unreadable) recognised).why()).as(text).isEqualTo(why);
        });
    }

    @Test
    void every_format_is_written_and_read_back() throws Exception {
        var folder = java.nio.file.Files.createTempDirectory("convert");
        var in = folder.resolve("plan.bin");
        java.nio.file.Files.write(in, Samples.plan(new MSPDIWriter()));
        for (var ending : List.of("xml", "xer", "pmxml", "mpx")) {
            var out = folder.resolve("out." + ending);
            var format =
                    org.plumbline.files.plan.PlanFormat.toWrite(out.toString()).orElseThrow();

            new Conversion(Limits.STANDARD).convert(in, format, out);

            assertThat(plan(java.nio.file.Files.readAllBytes(out)).format()).isEqualTo(format.name());
        }
    }
}
