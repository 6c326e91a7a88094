package org.plumbline.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engine.selection.Models.candidate;
import static org.plumbline.engine.selection.Models.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.Candidate.Running;
import org.plumbline.engine.selection.Requirement.Budget;
import org.plumbline.engine.selection.Requirement.Capacity;
import org.plumbline.engine.selection.Requirement.Count;
import org.plumbline.engine.selection.Requirement.Group;

class PortfolioCheckTest {
    private static final List<String> YEARS = List.of("2027", "2028", "2029");

    @Test
    void a_later_start_moves_cost_and_need_and_loses_value() {
        var late = late();
        var limits = List.<Requirement>of(
                new Budget(null, 0, number("0")),
                new Budget("capex", 1, number("9.99")),
                new Budget("opex", 2, number("3")),
                new Capacity("analyst", 1, number("2")),
                new Capacity("analyst", 2, number("0.5")));
        var model = new SelectionModel(YEARS, List.of(late), limits);

        var verdict = PortfolioCheck.of(model, new Portfolio(Map.of("L", 1)));

        assertThat(verdict.value()).isEqualByComparingTo("17.5");
        assertThat(verdict.cost()).isEqualByComparingTo("18");
        assertThat(verdict.breaches())
                .extracting(Verdict.Breach::requirement)
                .containsExactly(limits.get(1), limits.get(4));
        assertThat(verdict.breaches().getFirst().words())
                .isEqualTo("It is required that spending on capex in 2028 stays within 9.99, but the spending is 10.");
    }

    /// Worth 20 at once, 2.5 less a year later; 10 then 5 capital, 3 operating in its second year.
    private static Candidate late() {
        return new Candidate(
                "L",
                number("20"),
                Map.of(
                        "capex", List.of(number("10"), number("5")),
                        "opex", List.of(number("0"), number("3"))),
                Map.of("analyst", List.of(number("2"), number("1"))),
                List.of(0, 1),
                number("2.5"),
                null,
                number("4"),
                null);
    }

    @Test
    void work_that_is_stopped_costs_its_stopping_and_what_is_sunk_never_counts() {
        var plain = candidate("R", "5", "7");
        var running = new Candidate(
                "R",
                plain.value(),
                plain.cost(),
                plain.needs(),
                plain.starts(),
                plain.delayLoss(),
                null,
                plain.risk(),
                new Running(number("1000"), Map.of("cost", List.of(number("2"), number("1")))));
        var model = new SelectionModel(YEARS, List.of(running), List.of(new Budget(null, null, number("2.5"))));

        var left = PortfolioCheck.of(model, new Portfolio(Map.of()));

        assertThat(left.stoppingCost()).isEqualByComparingTo("3");
        assertThat(left.sunk()).isEqualByComparingTo("1000");
        assertThat(left.cost()).isEqualByComparingTo("0");
        assertThat(left.breaches()).hasSize(1);
    }

    @Test
    void rules_between_candidates_and_shares_are_looked_at() {
        var candidates = List.of(
                candidate("A", "1", "6").in("run"), candidate("B", "1", "4").in("grow"), candidate("C", "1", "1"));
        var model = new SelectionModel(
                YEARS,
                candidates,
                List.of(
                        new Requirement.Requires("A", "C"),
                        new Requirement.Excludes("A", "B"),
                        new Group("all", Set.of("A", "B", "C"), Count.EXACTLY, 3),
                        new Requirement.BucketShare("grow", number("0.4"), number("0.4")),
                        new Requirement.BucketShare("run", number("0"), number("0.59"))));

        var verdict = PortfolioCheck.of(model, new Portfolio(Map.of("A", 0, "B", 0)));

        assertThat(verdict.breaches()).hasSize(4);
        assertThat(verdict.breaches().getLast().words()).endsWith("but it gets 6 of 10.");
    }

    @Test
    void what_is_not_offered_is_a_breach() {
        var model = new SelectionModel(YEARS, List.of(candidate("A", "1", "6")), List.of());

        assertThat(PortfolioCheck.of(model, new Portfolio(Map.of("A", 2, "X", 0)))
                        .breaches())
                .extracting(Verdict.Breach::words)
                .containsExactly("A may not start in period 2.", "There is no candidate X.");
    }
}
