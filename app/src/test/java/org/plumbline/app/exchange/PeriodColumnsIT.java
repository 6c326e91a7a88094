package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Money of years and months that stands in columns of a list of projects.
class PeriodColumnsIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private ProjectView project(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark))
                .getFirst();
    }

    private List<MoneyLine> lines(String name) {
        return Running.as(
                head, () -> Running.bean(Money.class).lines(project(name).id()));
    }

    private static BigDecimal amount(List<MoneyLine> lines, Measure measure, String month) {
        return lines.stream()
                .filter(line ->
                        line.measure() == measure && YearMonth.parse(month).equals(line.month()))
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void fiscal_years_in_columns_become_the_projects_money_by_year_beside_its_whole_budget() {
        var file = """
                Project,Sponsor,Total budget (£m),FY23/24,FY24/25,FY25/26
                Pier %1$s,Ada,60,10,20,30
                Lock %1$s,Ada,63.5,11.5,21,31
                Weir %1$s,Ada,70,11,TBC,33
                """.formatted(mark);

        var shown = Sending.by(head).file("plan.csv", file).dryRun();
        var applied = Sending.by(head).file("plan.csv", file).apply();
        var again = Sending.by(head).file("again.csv", file + "\n").apply();

        assertThat(shown.counts()).isEqualTo(applied.counts());
        assertThat(applied.counts().created()).isEqualTo(3 + 8);
        assertThat(Sending.problems(head, applied)).isEmpty();
        assertThat(amount(lines("Lock"), Measure.BUDGET, "2024-03")).isEqualByComparingTo("11500000");
        assertThat(amount(lines("Lock"), Measure.BUDGET, "2026-03")).isEqualByComparingTo("31000000");
        assertThat(project("Lock").number(ProjectField.BUDGET)).isEqualByComparingTo("63500000");
        assertThat(Sending.report(applied).notes())
                .anyMatch(note -> note.contains("Weir") && note.contains("44000000") && note.contains("70000000"))
                .anyMatch(note -> note.contains("assumed to end in March") && note.contains("FY2023/24 in 2024-03"));
        assertThat(again.counts().unchanged()).isEqualTo(3 + 8);
        assertThat(Sending.report(again).changes()).isEmpty();
    }

    @Test
    void years_of_several_measures_make_the_totals_and_the_export_comes_back_unchanged() {
        var file = """
                Project,Dept,Budget 2023 (€),Budget 2024 (€),Actual 2023 (€),Actual 2024 (€)
                Quay %1$s,Ports %1$s,"1,000,000","2,000,000","900,000","2,100,000"
                """.formatted(mark);

        Sending.by(head).file("years.csv", file).apply();
        var project = project("Quay");
        var reader = Visitor.signedIn(head);
        var exported =
                reader.get("/projects/%s/money.csv".formatted(project.key())).body();
        var page = reader.get("/projects/%s/money".formatted(project.key())).body();
        var back = Sending.by(head).file("back.csv", exported).apply();

        assertThat(project.number(ProjectField.BUDGET)).isEqualByComparingTo("3000000");
        assertThat(project.number(ProjectField.ACTUAL)).isEqualByComparingTo("3000000");
        assertThat(exported).contains(project.key() + ",Quay " + mark + ",2024-12,,2000000,2100000,,EUR");
        assertThat(page).contains("3,000,000").contains("money.csv");
        assertThat(back.counts()).isEqualTo(new FileReport.Counts(0, 0, 4, 0));
    }

    @Test
    void months_by_row_of_budget_actual_and_forecast_go_to_the_projects_that_are_known() {
        Sending.by(head)
                .file(
                        "p.csv",
                        "Project ID,Project name,RAG,Total cost (€)\nB-%1$s,Dock %1$s,Green,100\n".formatted(mark))
                .apply();
        var file = """
                Project ID,Project,Measure,Apr-24,May-24,Jun-24
                B-%1$s,Dock %1$s,Budget,10,20,30
                B-%1$s,Dock %1$s,Actual,11,19,
                B-%1$s,Dock %1$s,Forecast,,,35
                X-%1$s,Nobody %1$s,Budget,1,2,3
                """.formatted(mark);

        var applied = Sending.by(head).file("months.csv", file).apply();

        assertThat(applied.counts().created()).isEqualTo(6);
        assertThat(Sending.problems(head, applied)).singleElement().matches(problem -> problem.row() == 5);
        assertThat(amount(lines("Dock"), Measure.ACTUAL, "2024-05")).isEqualByComparingTo("19");
        assertThat(amount(lines("Dock"), Measure.FORECAST, "2024-06")).isEqualByComparingTo("35");
    }

    @Test
    void a_row_that_is_neither_budget_actual_nor_forecast_is_told_and_its_money_is_not_taken() {
        Sending.by(head)
                .file("p.csv", "Project ID,Project name,RAG\nC-%1$s,Buoy %1$s,Green\n".formatted(mark))
                .apply();
        var file = """
                Project ID,Project,Measure,Month,Amount (€)
                C-%1$s,Buoy %1$s,Planned spend,2024-05,10
                C-%1$s,Buoy %1$s,Variance to budget,2024-05,20
                C-%1$s,Buoy %1$s,,2024-05,40
                C-%1$s,Buoy %1$s,Spent,2024-05,80
                C-%1$s,Buoy %1$s,Plan/Actual,2024-05,160
                C-%1$s,Buoy %1$s,Latest estimate,2024-06,320
                """.formatted(mark);

        var applied = Sending.by(head).file("measures.csv", file).apply();

        assertThat(Sending.problems(head, applied))
                .extracting(ImportProblem::row, ImportProblem::field, ImportProblem::value)
                .containsExactlyInAnyOrder(
                        tuple(3, "Measure", "Variance to budget"),
                        tuple(4, "Measure", ""),
                        tuple(6, "Measure", "Plan/Actual"));
        assertThat(Sending.problems(head, applied))
                .allMatch(problem -> problem.message().contains("Write one of the three"));
        assertThat(amount(lines("Buoy"), Measure.BUDGET, "2024-05")).isEqualByComparingTo("10");
        assertThat(amount(lines("Buoy"), Measure.ACTUAL, "2024-05")).isEqualByComparingTo("80");
        assertThat(amount(lines("Buoy"), Measure.FORECAST, "2024-06")).isEqualByComparingTo("320");
        assertThat(applied.counts()).isEqualTo(new FileReport.Counts(3, 0, 0, 3));
    }

    @Test
    void a_project_told_twice_is_taken_once_and_the_conflict_is_shown() {
        var file = """
                ID,Project,RAG,Budget (€)
                K-%1$s,Mast %1$s,Amber,10
                K-%1$s,Mast %1$s,Red,12
                """.formatted(mark);

        var applied = Sending.by(head).file("twice.csv", file).apply();

        assertThat(Sending.problems(head, applied))
                .singleElement()
                .matches(problem -> problem.row() == 3
                        && problem.message().contains("RAG \"Amber\", \"Red\"")
                        && problem.message().contains("Budget (€) \"10\", \"12\""));
        assertThat(project("Mast").number(ProjectField.BUDGET)).isEqualByComparingTo("10");
    }
}
