package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.FirstRun;

/// Amounts of years in the months of an organisation whose fiscal year starts in January, April or October.
@Isolated("the fiscal year is one for the whole installation")
class FiscalYearIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor admin = Running.person(Role.ADMINISTRATOR);
    private final FiscalYear fiscal = Running.bean(FiscalYear.class);
    private final Settings settings = Running.bean(Settings.class);
    private final String name = settings.get(FirstRun.ORGANISATION_NAME).orElse("");

    @AfterEach
    void as_it_was() {
        Running.asSystem(() -> {
            fiscal.state(null);
            settings.put(FirstRun.ORGANISATION_NAME, name);
            return true;
        });
    }

    private void starts(Month month) {
        var answer = Visitor.signedIn(admin)
                .post(
                        "/admin/installation",
                        "/admin/installation",
                        Map.of("name", "Harbour Works", "zone", "", "address", "", "fiscal", month.name()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(fiscal.stated()).contains(month);
    }

    /// Imports amounts of two years and checks that they add up.
    ///
    /// @return the months in which they are kept
    private Map<String, BigDecimal> months(String first, String second, String currency, String told) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var view = Sending.by(head)
                .file(
                        "years.csv",
                        "Project,Sponsor,Budget %2$s (%4$s),Budget %3$s (%4$s)\nPier %1$s,Ada %1$s,10,20.5\n"
                                .formatted(mark, first, second, currency))
                .apply();
        var report = Sending.report(view);
        assertThat(Sending.problems(head, view)).isEmpty();
        assertThat(report.checks())
                .filteredOn(check -> check.what().startsWith("Money by month"))
                .singleElement()
                .matches(check -> check.isEqual() && check.inFile().compareTo(new BigDecimal("30.5")) == 0);
        assertThat(report.notes()).anyMatch(note -> note.contains(told));
        return monthsOf(mark);
    }

    private Map<String, BigDecimal> monthsOf(String mark) {
        return Running.as(head, () -> {
            var project = Running.bean(Projects.class).named("Pier " + mark).getFirst();
            var months = new TreeMap<String, BigDecimal>();
            for (MoneyLine line : Running.bean(Money.class).lines(project.id())) {
                if (line.month() != null) {
                    months.put(line.month().toString(), line.amount().stripTrailingZeros());
                }
            }
            return months;
        });
    }

    private static Map<String, BigDecimal> in(String first, String second) {
        return Map.of(first, BigDecimal.TEN.stripTrailingZeros(), second, new BigDecimal("20.5"));
    }

    @Test
    void years_that_start_in_january_end_in_december_and_names_of_two_years_are_a_guess_that_is_told() {
        assertThat(months("2024", "2025", "EUR", "as nobody has set it otherwise"))
                .isEqualTo(in("2024-12", "2025-12"));
        starts(Month.JANUARY);

        assertThat(months("FY24", "FY25", "GBP", "Fiscal years start in January (Admin"))
                .isEqualTo(in("2024-12", "2025-12"));
        assertThat(months("FY23/24", "2024-25", "GBP", "assumed to end in")).isEqualTo(in("2024-03", "2025-03"));
        assertThat(months("2023/24", "2024/25", "USD", "FY2023/24 in 2024-09")).isEqualTo(in("2024-09", "2025-09"));
    }

    @Test
    void years_that_start_in_april_end_in_march_whatever_their_currency() {
        starts(Month.APRIL);

        assertThat(months("2024", "2025", "USD", "2024 in 2024-03")).isEqualTo(in("2024-03", "2025-03"));
        assertThat(months("FY24", "FY25", "EUR", "start in April")).isEqualTo(in("2024-03", "2025-03"));
        assertThat(months("FY23/24", "FY24/25", "USD", "FY2023/24 in 2024-03")).isEqualTo(in("2024-03", "2025-03"));
    }

    @Test
    void years_that_start_in_october_end_in_september_and_months_stay_months() {
        starts(Month.OCTOBER);

        assertThat(months("2024", "2025", "GBP", "2024 in 2024-09")).isEqualTo(in("2024-09", "2025-09"));
        assertThat(months("2023/24", "2024/25", "GBP", "FY2024/25 in 2025-09")).isEqualTo(in("2024-09", "2025-09"));
        assertThat(months("Jan-24", "Feb-24", "GBP", "read as money by period")).isEqualTo(in("2024-01", "2024-02"));
    }

    @Test
    void years_in_a_column_of_periods_are_fiscal_years_unless_they_may_be_months() {
        starts(Month.APRIL);

        assertThat(kept("FY24", "2023/24")).containsExactly("2024-03");
        assertThat(kept("2009/10", "2010/11", "2011/12")).containsExactly("2010-03", "2011-03", "2012-03");
        assertThat(kept("2024/11", "2024/12")).containsExactly("2024-11", "2024-12");
        assertThat(kept("1999/00", "FY 2024")).containsExactly("2000-03", "2024-03");
    }

    /// The months of amounts that stand below each other.
    private Set<String> kept(String... periods) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        Sending.by(head)
                .file("p.csv", "Project name,RAG,Budget (€)\nPier %1$s,Red,9\n".formatted(mark))
                .apply();
        var rows = new StringBuilder("Project,Period,Actual,Currency\n");
        for (var period : periods) {
            rows.append("Pier %s,%s,1,EUR\n".formatted(mark, period));
        }
        var view = Sending.by(head).file("actuals.csv", rows.toString()).apply();
        assertThat(Sending.problems(head, view)).isEmpty();
        return monthsOf(mark).keySet();
    }

    @Test
    void the_same_file_after_a_change_of_the_years_moves_its_amounts_and_counts_none_twice() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var file = "Project,Sponsor,Budget 2024 (EUR),Budget 2025 (EUR)\nPier %1$s,Ada %1$s,10,20.5\n".formatted(mark);
        Sending.by(head).file("years.csv", file).apply();
        assertThat(monthsOf(mark)).isEqualTo(in("2024-12", "2025-12"));
        starts(Month.APRIL);

        var again = Sending.by(head).file("years.csv", file + "\n").apply();

        assertThat(monthsOf(mark)).isEqualTo(in("2024-03", "2025-03"));
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().updated()).isEqualTo(2);
        var project = Running.as(head, () -> Running.bean(Projects.class).named("Pier " + mark))
                .getFirst();
        assertThat(project.number(ProjectField.BUDGET)).isEqualByComparingTo("30.5");
    }

    @Test
    void a_month_that_is_none_is_refused_and_a_change_is_in_the_history() {
        starts(Month.JULY);
        var visitor = Visitor.signedIn(admin);

        var refused = visitor.post(
                "/admin/installation",
                "/admin/installation",
                Map.of("name", "Harbour Works", "zone", "", "address", "", "fiscal", "SMARCH"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose one of the list.");
        assertThat(fiscal.start()).isEqualTo(Month.JULY);
        assertThat(visitor.get("/admin/audit?kind=setting").body()).contains("fiscal.start");
        assertThat(visitor.get("/admin/installation").body()).contains("Fiscal year starts in");
    }
}
