package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Of which day a file is: what it says itself goes before the day given for all files, and behind one given for it.
class AsOfIT {
    private static final LocalDate GIVEN = LocalDate.parse("2026-04-30");

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String list(String name) {
        return "Project name,RAG,Sponsor\n%s %s,Green,Ada %s\n".formatted(name, mark, mark);
    }

    private String plan() {
        return PlanXml.of("Plan " + mark, "")
                .task(1, 1, "Dig", 3)
                .text()
                .replace("<StartDate>", "<StatusDate>2026-03-27T17:00:00</StatusDate><StartDate>");
    }

    private ImportView shown() {
        return Sending.by(head)
                .asOf(GIVEN.toString())
                .file("portfolio 2025-09-30.csv", list("Named"))
                .file("status Feb-26.csv", list("Month"))
                .file(
                        "titled.csv",
                        "Portfolio of the north;as at 30 June 2025;\n"
                                + list("Titled").replace(',', ';'))
                .file(
                        "rows.csv",
                        list("Rows").replace("Sponsor", "Reporting date").replace("Ada " + mark, "2025-11-30"))
                .file("plan.xml", plan())
                .file("silent.csv", list("Silent"))
                .dryRun();
    }

    private static String day(ImportView view, String file) {
        return view.files().stream()
                .filter(one -> one.name().equals(file))
                .map(ImportView.FileView::report)
                .map(report -> report == null ? "" : report.asOf() + " " + report.asOfFrom())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_that_says_its_day_keeps_it_and_the_day_given_is_for_the_others() {
        var view = shown();

        assertThat(day(view, "portfolio 2025-09-30.csv")).isEqualTo("2025-09-30 NAME");
        assertThat(day(view, "status Feb-26.csv")).isEqualTo("2026-02-28 NAME");
        assertThat(day(view, "titled.csv")).isEqualTo("2025-06-30 TITLE");
        assertThat(day(view, "rows.csv")).isEqualTo("2025-11-30 ROWS");
        assertThat(day(view, "plan.xml")).isEqualTo("2026-03-27 STATUS_DATE");
        assertThat(day(view, "silent.csv")).isEqualTo(GIVEN + " IMPORT_CHOICE");
    }

    @Test
    void a_day_chosen_for_one_file_counts_for_it_alone_until_it_is_taken_back() {
        var view = shown();
        var plan = view.files().stream()
                .filter(one -> one.name().equals("plan.xml"))
                .findFirst()
                .orElseThrow();

        var chosen = decided(view, new Imports.DayOf(plan.id(), LocalDate.parse("2026-05-29")));
        var back = decided(view, new Imports.DayOf(plan.id(), null));

        assertThat(day(chosen, "plan.xml")).isEqualTo("2026-05-29 FILE_CHOICE");
        assertThat(day(chosen, "rows.csv")).isEqualTo("2025-11-30 ROWS");
        assertThat(day(back, "plan.xml")).isEqualTo("2026-03-27 STATUS_DATE");
    }

    private ImportView decided(ImportView view, Imports.DayOf day) {
        Running.as(head, () -> {
            Running.bean(Imports.class)
                    .decide(
                            view.id(),
                            new Imports.Decisions(
                                    view.asOf(), "", ColumnMapping.NONE, Map.of(), Map.of(), List.of(day)));
            return true;
        });
        return Sending.ended(head, view.id());
    }

    @Test
    void the_day_given_with_a_single_file_is_that_file_s() {
        var view = Sending.by(head)
                .asOf(GIVEN.toString())
                .file("portfolio 2025-09-30.csv", list("Single"))
                .apply();

        assertThat(day(view, "portfolio 2025-09-30.csv")).isEqualTo(GIVEN + " FILE_CHOICE");
        var project = Running.as(head, () -> Running.bean(Projects.class).named("Single " + mark))
                .getFirst();
        assertThat(project.source().asOf()).isEqualTo(GIVEN);
    }
}
