package org.plumbline.app.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;

class MoneyIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final YearMonth MONTH = YearMonth.of(2026, 2);

    private final Money money = Running.bean(Money.class);
    private final Projects projects = Running.bean(Projects.class);
    private final Actor head = Running.person(Role.PMO_HEAD);

    private ProjectView project() {
        return Running.as(
                head,
                () -> projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.PROPOSED,
                        Map.of(ProjectField.NAME, "Costed"),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private static MoneyLine line(Measure measure, Expenditure kind, String amount, String currency) {
        var month = measure == Measure.BUDGET ? null : MONTH;
        return new MoneyLine(measure, kind, month, new BigDecimal(amount), currency);
    }

    private int record(ProjectView project, MoneyLine... lines) {
        return Running.as(head, () -> money.record(project.id(), List.of(lines), "cost.csv", DAY));
    }

    @Test
    @Requirement("R180")
    void capital_and_operating_money_stay_apart_and_their_sum_is_the_headline_of_the_project() {
        var project = project();

        record(
                project,
                line(Measure.BUDGET, Expenditure.CAPITAL, "70", "GBP"),
                line(Measure.BUDGET, Expenditure.OPERATING, "30", "GBP"),
                line(Measure.ACTUAL, Expenditure.CAPITAL, "12.5", "GBP"));

        var kinds = Running.as(head, money::totals).get(project.id());
        assertThat(kinds)
                .filteredOn(total -> total.measure() == Measure.BUDGET)
                .extracting(MoneyLine::kind)
                .containsExactlyInAnyOrder(Expenditure.CAPITAL, Expenditure.OPERATING);
        var read = Running.as(head, () -> projects.get(project.id()));
        assertThat(read.number(ProjectField.BUDGET)).isEqualByComparingTo("100");
        assertThat(read.number(ProjectField.ACTUAL)).isEqualByComparingTo("12.5");
        assertThat(read.text(ProjectField.CURRENCY)).isEqualTo("GBP");
        assertThat(read.source().file()).isEqualTo("cost.csv");
    }

    @Test
    void the_same_lines_again_change_nothing() {
        var project = project();
        var line = line(Measure.BUDGET, Expenditure.UNSPLIT, "70", "GBP");

        assertThat(record(project, line)).isEqualTo(1);
        assertThat(record(project, line)).isZero();
    }

    @Test
    void two_currencies_in_one_project_are_refused_and_nothing_is_kept() {
        var project = project();

        assertThatThrownBy(() -> record(
                        project,
                        line(Measure.BUDGET, Expenditure.UNSPLIT, "70", "GBP"),
                        line(Measure.ACTUAL, Expenditure.UNSPLIT, "10", "EUR")))
                .isInstanceOf(Refusal.class);
        assertThat(Running.as(head, () -> money.lines(project.id()))).isEmpty();
    }

    @Test
    void who_may_only_read_records_no_money() {
        var project = project();
        var auditor = Running.person(Role.AUDITOR);

        assertThatThrownBy(() -> Running.as(auditor, () -> money.record(project.id(), List.of(), "x", DAY)))
                .isInstanceOf(Forbidden.class);
    }
}
