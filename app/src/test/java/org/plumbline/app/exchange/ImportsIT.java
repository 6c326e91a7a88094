package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;

class ImportsIT {
    private static final String HEAD = "Project name,Department,RAG,Start date,End date,Whole life cost (£m),Region\n";

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private ProjectView named(String name) {
        var found = Running.as(head, () -> Running.bean(Projects.class).named(name));
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private long count() {
        return Running.asSystem(() -> (long) Running.bean(Projects.class).all().size());
    }

    private String row(String name, String department, String rag, String cost) {
        return "%s %s,%s %s,%s,2024-01-01,2026-06-30,%s,North\n".formatted(name, mark, department, mark, rag, cost);
    }

    private String table() {
        return HEAD + row("Harbour", "Roads", "Amber/Red", "12.5") + row("Tunnel", "Rail", "Green", "exempt");
    }

    @Test
    void a_table_becomes_projects_whose_sums_agree_with_the_file() {
        var view = Sending.by(head)
                .file("portfolio.csv", table())
                .asOf("2025-03-31")
                .apply();

        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        var harbour = named("Harbour " + mark);
        assertThat(harbour.number(BUDGET)).isEqualByComparingTo("12500000");
        assertThat(harbour.text(CURRENCY)).isEqualTo("GBP");
        assertThat(harbour.date(BASELINE_FINISH)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(named("Tunnel " + mark).missing()).containsEntry(BUDGET, "exempt");
        assertThat(Sending.report(view).checks()).hasSize(4).allMatch(FileReport.Check::isEqual);
    }

    @Test
    void a_dry_run_writes_nothing_and_shows_each_fact_before_and_after() {
        Sending.by(head).file("portfolio.csv", table()).asOf("2025-03-31").apply();
        var before = count();

        var view = Sending.by(head)
                .file("later.csv", table().replace("12.5", "14") + row("Bridge", "Roads", "Red", "3"))
                .asOf("2025-09-30")
                .dryRun();

        assertThat(view.state()).isEqualTo(ImportState.CHECKED);
        assertThat(view.counts()).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(Sending.report(view).changes())
                .anyMatch(change -> change.field().equals("Budget")
                        && "12500000".equals(change.before())
                        && "14000000".equals(change.after()));
        assertThat(count()).isEqualTo(before);
        assertThat(named("Harbour " + mark).number(BUDGET)).isEqualByComparingTo("12500000");
    }

    @Test
    void a_dry_run_of_several_years_reckons_with_what_the_earlier_ones_would_make() {
        var view = Sending.by(head)
                .file("a 2024-03-31.csv", table())
                .file("b 2025-03-31.csv", table().replace("12.5", "14") + row("Bridge", "Roads", "Red", "3"))
                .dryRun();

        assertThat(view.counts()).isEqualTo(new Counts(3, 1, 1, 0));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_newer_one_finds_the_same_projects() {
        Sending.by(head).file("portfolio.csv", table()).asOf("2025-03-31").apply();
        var first = named("Harbour " + mark);
        var before = count();

        var again =
                Sending.by(head).file("renamed.csv", table()).asOf("2025-03-31").apply();
        var newer = Sending.by(head)
                .file("new.csv", table().replace("12.5", "20"))
                .asOf("2025-06-30")
                .apply();

        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(newer.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(named("Harbour " + mark).key()).isEqualTo(first.key());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void older_facts_never_overwrite_newer_ones() {
        Sending.by(head).file("new.csv", table()).asOf("2025-06-30").apply();

        var older = Sending.by(head)
                .file("old.csv", table().replace("12.5", "99"))
                .asOf("2024-06-30")
                .apply();

        assertThat(older.counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(named("Harbour " + mark).number(BUDGET)).isEqualByComparingTo("12500000");
    }

    @Test
    void bad_rows_are_told_by_row_and_field_and_the_rest_goes_on() {
        var file = HEAD
                + row("Good", "Roads", "Green", "1")
                + row("Good", "Roads", "Red", "2")
                + row("Negative", "Roads", "Green", "-5")
                + "Backwards %s,Roads %s,Green,2026-01-01,2025-01-01,1,South\n".formatted(mark, mark);

        var view = Sending.by(head).file("odd.csv", file).asOf("2025-03-31").apply();

        assertThat(view.counts()).isEqualTo(new Counts(3, 0, 0, 1));
        assertThat(named("Good " + mark).number(BUDGET)).isEqualByComparingTo(new BigDecimal("1000000"));
        assertThat(named("Negative " + mark).number(BUDGET)).isNull();
        assertThat(Sending.problems(head, view))
                .anyMatch(problem -> problem.row() == 3 && problem.message().contains("row 2"))
                .anyMatch(problem -> problem.row() == 4
                        && problem.field().startsWith("Whole life cost")
                        && problem.value().equals("-5"))
                .anyMatch(problem -> problem.row() == 5 && problem.field().equals("End date"));
    }

    @Test
    void a_near_match_is_asked_and_the_answer_is_remembered() {
        Sending.by(head).file("portfolio.csv", table()).asOf("2025-03-31").apply();
        var harbour = named("Harbour " + mark);
        var later = HEAD + row("Harbour Works", "Roads", "Green", "13");
        var asked = Sending.by(head).file("later.csv", later).asOf("2025-06-30").dryRun();
        var question = Sending.report(asked).questions().getFirst();
        assertThat(asked.counts().created()).isEqualTo(1);
        assertThat(question.candidates().getFirst().key()).isEqualTo(harbour.key());

        Running.as(head, () -> {
            Running.bean(Imports.class)
                    .decide(
                            asked.id(),
                            new Imports.Decisions(
                                    asked.asOf(),
                                    "",
                                    ColumnMapping.NONE,
                                    java.util.Map.of(question.key(), "SAME:" + harbour.id())));
            return true;
        });
        var answered = Sending.ended(head, asked.id());
        Running.as(head, () -> {
            Running.bean(Imports.class).apply(asked.id());
            return true;
        });
        var applied = Sending.ended(head, asked.id());

        assertThat(answered.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(applied.state()).isEqualTo(ImportState.DONE);
        assertThat(named("Harbour Works " + mark).key()).isEqualTo(harbour.key());
    }

    @Test
    void a_plan_is_found_again_by_its_own_id_whatever_file_and_title_are_called() {
        var guid = UUID.randomUUID().toString();
        var first = Sending.by(head)
                .file(
                        "plan.xml",
                        PlanXml.of("Ferry " + mark, guid)
                                .task(1, 1, "Dig", 3)
                                .task(2, 1, "Pour", 2, 1)
                                .text())
                .apply();
        var ferry = named("Ferry " + mark);

        var renamed = Sending.by(head)
                .file(
                        "v2.xml",
                        PlanXml.of("Ship " + mark, guid)
                                .task(1, 1, "Dig deep", 3)
                                .task(3, 1, "Paint", 2, 1)
                                .text())
                .apply();

        assertThat(first.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(renamed.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(Sending.report(renamed).checks()).allMatch(FileReport.Check::isEqual);
        var tasks = Running.as(head, () -> Running.bean(Plans.class).tasks(ferry.id()));
        assertThat(tasks)
                .extracting(task -> task.name())
                .contains("Dig deep", "Paint")
                .doesNotContain("Pour");
        assertThat(Running.as(head, () -> Running.bean(Projects.class).named("Ship " + mark)))
                .isEmpty();
    }

    @Test
    void an_unreadable_file_does_not_stop_the_others() {
        var view = Sending.by(head)
                .file("../../evil/plan.mpp", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3})
                .file(
                        "bomb.xml",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Project xmlns=\"http://schemas.microsoft.com/project\">&a;")
                .file("portfolio.csv", table())
                .asOf("2025-03-31")
                .apply();

        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.counts()).isEqualTo(new Counts(2, 0, 0, 2));
        assertThat(view.files()).extracting(ImportView.FileView::name).contains("plan.mpp");
        assertThat(Sending.problems(head, view))
                .hasSize(2)
                .allMatch(problem -> !problem.message().isBlank());
    }

    @Test
    void who_may_not_import_is_refused_and_imports_of_others_are_not_there() {
        var view = Sending.by(head).file("portfolio.csv", table()).dryRun();
        var reader = Running.person(Role.EXECUTIVE);

        assertThatThrownBy(
                        () -> Sending.by(reader).file("portfolio.csv", table()).dryRun())
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        Running.as(reader, () -> Running.bean(Imports.class).get(view.id())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_manager_brings_a_plan_into_the_own_project_only() {
        var manager = Running.person(Role.REQUESTER);
        var file = HEAD.replace("Region", "Project manager")
                + "Canal %s,Water %s,Green,2024-01-01,2026-06-30,1,%s\n".formatted(mark, mark, manager.name());
        Sending.by(head).file("portfolio.csv", file).asOf("2025-03-31").apply();
        var canal = named("Canal " + mark);
        Sending.by(head).file("portfolio.csv", table()).asOf("2025-03-31").apply();
        var plan = PlanXml.of("Some plan", "").task(1, 1, "Dig", 3).text();

        var view = Sending.by(manager).into(canal.id()).file("plan.xml", plan).apply();
        var table = Sending.by(manager)
                .into(canal.id())
                .file("portfolio.csv", table())
                .apply();

        assertThat(view.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(table.counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThatThrownBy(() -> Sending.by(manager)
                        .into(named("Harbour " + mark).id())
                        .file("plan.xml", plan)
                        .apply())
                .isInstanceOf(Missing.class);
    }
}
