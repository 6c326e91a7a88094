package org.plumbline.app.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.app.demo.world.Project.MoneyLine;

class WorldMoneyTest {

    static Stream<World> worlds() {
        return Worlds.all();
    }

    private static BigDecimal sum(Project project, Function<MoneyLine, BigDecimal> what) {
        return project.money().stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal actual(MoneyLine line) {
        return Objects.requireNonNullElse(line.actual(), BigDecimal.ZERO);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void monthly_lines_add_up_to_budget_spending_and_forecast(World world) {
        for (var project : world.projects()) {
            assertThat(sum(project, MoneyLine::budget)).as(project.key()).isEqualByComparingTo(project.budget());
            if (!project.snapshots().isEmpty()) {
                var facts = project.snapshots().getLast().facts();
                assertThat(sum(project, WorldMoneyTest::actual))
                        .as(project.key())
                        .isEqualByComparingTo(facts.actual());
                assertThat(sum(project, MoneyLine::forecast)).as(project.key()).isEqualByComparingTo(facts.forecast());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void spending_never_shrinks_and_no_month_is_negative(World world) {
        for (var project : world.projects()) {
            assertThat(project.snapshots().stream()
                            .map(s -> Objects.requireNonNull(s.facts().actual())))
                    .as(project.key())
                    .isSorted();
            assertThat(project.money())
                    .as(project.key())
                    .allMatch(l -> l.budget().signum() >= 0);
            assertThat(project.money())
                    .as(project.key())
                    .allMatch(l -> actual(l).signum() >= 0);
            assertThat(project.money())
                    .as(project.key())
                    .allMatch(l -> l.forecast().signum() >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void spending_at_each_period_end_is_the_sum_of_the_months_until_then(World world) {
        for (var project : world.projects()) {
            for (var snapshot : project.snapshots()) {
                var month = YearMonth.from(snapshot.facts().asOf());
                var until = project.money().stream()
                        .filter(l -> !l.month().isAfter(month))
                        .map(WorldMoneyTest::actual)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(until)
                        .as(project.key() + " " + month)
                        .isEqualByComparingTo(snapshot.facts().actual());
            }
        }
    }
}
