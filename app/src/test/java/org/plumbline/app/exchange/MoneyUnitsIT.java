package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Lists of several years, some of which say that their amounts are millions.
class MoneyUnitsIT {
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String table(String headings) {
        var table = new StringBuilder("Project name,RAG," + headings + "\n");
        for (int i = 0; i < 6; i++) {
            table.append("Road %d %s,green,%d.5,%d.5\n".formatted(i, mark, 100 + i, 3 + i));
        }
        return table.toString();
    }

    private @Nullable BigDecimal budget() {
        return Running.as(head, () -> Running.bean(Projects.class).named("Road 0 " + mark))
                .getFirst()
                .number(ProjectField.BUDGET);
    }

    private static FileReport.AmountUnit unit(ImportView view) {
        return java.util.Objects.requireNonNull(
                Sending.report(view).sheets().getFirst().unit());
    }

    @Test
    void a_year_without_unit_is_read_like_the_year_before_that_named_it() {
        Sending.by(head)
                .asOf("2024-03-31")
                .file("a.csv", table("Whole life cost (£m),Spend on it"))
                .apply();

        var next = Sending.by(head)
                .asOf("2025-03-31")
                .file(
                        "b.csv",
                        table("Whole life cost (GBP),Spend on it %s".formatted(mark))
                                .replace(",green,10", ",green,11"))
                .apply();

        assertThat(budget()).isEqualByComparingTo("110500000");
        assertThat(unit(next).isSure()).isTrue();
        assertThat(Sending.report(next).notes()).anyMatch(note -> note.contains("millions"));
        assertThat(Sending.report(next).checks()).allMatch(FileReport.Check::isEqual);
    }

    @Test
    void a_neighbour_that_names_the_unit_speaks_for_the_column() {
        var view = Sending.by(head)
                .asOf("2024-03-31")
                .file("c.csv", table("Whole life cost,Budget 2024 (£m)"))
                .apply();

        assertThat(unit(view).proposed()).isEqualByComparingTo(MILLION);
        assertThat(budget()).isEqualByComparingTo("100500000");
    }

    @Test
    void amounts_too_small_to_be_true_are_asked_about_and_the_answer_is_kept_for_the_headings() {
        var file = table("Whole life cost,Own " + mark);
        var shown = Sending.by(head).asOf("2024-03-31").file("d.csv", file).dryRun();
        assertThat(shown.units()).hasSize(1);
        assertThat(shown.openQuestions()).isEqualTo(1);
        assertThat(Sending.problems(head, shown))
                .anyMatch(problem -> problem.field().equals("Whole life cost")
                        && problem.message().contains("names no unit"));

        var signature = shown.units().getFirst().signature();
        Running.as(head, () -> {
            Running.bean(Imports.class)
                    .decide(
                            shown.id(),
                            new Imports.Decisions(
                                    shown.asOf(),
                                    "",
                                    ColumnMapping.NONE,
                                    Map.of(),
                                    Map.of(signature, MILLION),
                                    java.util.List.of()));
            return true;
        });
        var decided = Sending.ended(head, shown.id());
        var later = Sending.by(head)
                .asOf("2024-06-30")
                .file("e.csv", file.replace("100.5", "90.5"))
                .apply();

        assertThat(decided.openQuestions()).isZero();
        assertThat(Sending.problems(head, later)).isEmpty();
        assertThat(budget()).isEqualByComparingTo("90500000");
    }
}
