package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Odd lists from the upload to the database: what the books hold is what the file adds up to, and the same file again
/// changes nothing.
class OddTablesIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /// The budgets and the amounts by month of the projects of a file.
    private record Books(Map<String, String> budgets, BigDecimal byMonth) {}

    private Books books(OddTables table) {
        return Running.as(head, () -> {
            var budgets = new TreeMap<String, String>();
            var lines = new ArrayList<MoneyLine>();
            for (var name : table.budgets().keySet()) {
                for (var project : Running.bean(Projects.class).named(name + " " + mark)) {
                    budgets.merge(
                            name, plain(project.number(ProjectField.BUDGET)), (one, other) -> one + " and " + other);
                    lines.addAll(Running.bean(Money.class).lines(project.id()));
                }
            }
            return new Books(
                    budgets,
                    lines.stream()
                            .filter(line -> line.month() != null)
                            .map(MoneyLine::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        });
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @MethodSource("org.plumbline.app.exchange.OddTables#all")
    void the_books_hold_what_the_file_adds_up_to_and_the_file_again_changes_nothing(OddTables table) {
        var content = table.content().apply(mark);
        var expected = new TreeMap<String, String>();
        table.budgets().forEach((name, budget) -> expected.put(name, plain(new BigDecimal(budget))));

        var shown = Sending.by(head).file(table.file(), content).dryRun();
        var before = books(table);
        var applied = Sending.by(head).file(table.file(), content).apply();
        var first = books(table);
        var again = Sending.by(head).file(table.file(), content).apply();

        var told = table.file() + " " + Sending.report(applied).notes() + Sending.problems(head, applied);
        var soft = new SoftAssertions();
        soft.assertThat(before.budgets()).as(told).isEmpty();
        soft.assertThat(applied.counts()).as(told).isEqualTo(shown.counts());
        soft.assertThat(applied.counts().rejected()).as(told).isZero();
        soft.assertThat(first.budgets()).as(told).isEqualTo(expected);
        soft.assertThat(first.byMonth()).as(told).isEqualByComparingTo(table.byMonth());
        soft.assertThat(Sending.report(applied).checks()).as(told).allMatch(FileReport.Check::isEqual);
        soft.assertThat(again.counts().created() + again.counts().updated())
                .as(told)
                .isZero();
        soft.assertThat(Sending.report(again).changes()).as(told).isEqualTo(List.of());
        soft.assertThat(books(table)).as(told).isEqualTo(first);
        soft.assertAll();
        assertThat(first.budgets()).hasSameSizeAs(expected);
    }
}
