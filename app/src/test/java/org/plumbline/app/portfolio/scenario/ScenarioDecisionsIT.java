package org.plumbline.app.portfolio.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.portfolio.DecisionLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Scenarios decided on: who may, what follows, and who sees them.
class ScenarioDecisionsIT extends ScenarioRounds {
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    @Test
    @Requirement({"R045", "R160"})
    void the_adopted_scenario_approves_the_chosen_defers_the_others_and_never_changes() {
        var first = proposal("Returns by phone");
        var second = proposal("Returns by letter");
        var scenario = answered(made(question(
                100, contender(first.key(), first.id(), 60, 60), contender(second.key(), second.id(), 50, 60))));
        var decision = new Adoptions.Decision(today, "Investment board", "Best value within the budget");

        var adopted = Running.as(board, () -> ADOPTIONS.adopt(scenario.id(), decision));

        assertThat(adopted.state()).isEqualTo(ScenarioState.ADOPTED);
        Running.as(head, () -> {
            assertThat(PROPOSALS.get(first.id()).state()).isEqualTo(ProposalState.APPROVED);
            assertThat(PROPOSALS.get(second.id()).state()).isEqualTo(ProposalState.DEFERRED);
            return true;
        });
        assertThat(Running.as(head, () -> Running.bean(DecisionLog.class).all()))
                .filteredOn(entry -> entry.key().equals(first.key()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.decidedOn()).isEqualTo(today);
                    assertThat(entry.outcome()).contains("Approved", "Best value");
                });
        refused(ScenarioRules.ADOPTED, () -> Running.as(board, () -> ADOPTIONS.adopt(scenario.id(), decision)));
        refused(
                ScenarioRules.ADOPTED,
                () -> Running.as(
                        head, () -> SCENARIOS.change(adopted, adopted.question().bonds(List.of()))));
        assertThatThrownBy(() -> Running.bean(JdbcClient.class)
                        .sql("update portfolio.scenario_adoption set reason = 'other' where scenario_id = :id")
                        .param("id", scenario.id())
                        .update())
                .hasMessageContaining("never changed");
        var copy = Running.as(head, () -> SCENARIOS.duplicate(scenario.key(), "Another try"));
        assertThat(copy.state()).isEqualTo(ScenarioState.DRAFT);
        assertThat(copy.question()).isEqualTo(adopted.question());
    }

    @Test
    void only_an_answered_scenario_is_adopted_by_who_decides_and_with_a_reason() {
        var scenario = made(question(100, invented("HHH-1", 60, 60)));
        var decision = new Adoptions.Decision(today, "Board", "Because");

        refused(ScenarioRules.NOT_ANSWERED, () -> Running.as(board, () -> ADOPTIONS.adopt(scenario.id(), decision)));
        var done = answered(scenario);
        assertThatThrownBy(() -> Running.as(Running.person(Role.ANALYST), () -> ADOPTIONS.adopt(done.id(), decision)))
                .isInstanceOf(Forbidden.class);
        refused(
                ScenarioRules.NO_REASON,
                () -> Running.as(board, () -> ADOPTIONS.adopt(done.id(), new Adoptions.Decision(today, "Board", " "))));
        refused(
                ScenarioRules.DAY,
                () -> Running.as(
                        board,
                        () -> ADOPTIONS.adopt(done.id(), new Adoptions.Decision(today.plusDays(2), "Board", "x"))));
        Running.as(head, () -> SCENARIOS.change(done, question(50, invented("HHH-1", 60, 60))));
        refused(ScenarioRules.STALE, () -> Running.as(board, () -> ADOPTIONS.adopt(done.id(), decision)));
    }

    @Test
    void who_may_not_see_a_project_in_it_sees_nothing_of_the_scenario() {
        var secret = project(true);
        var running = running(secret, 10, 5, 3);

        var scenario = made(question(100, running));

        assertThatThrownBy(() -> Running.as(board, () -> SCENARIOS.get(scenario.key())))
                .isInstanceOf(Missing.class);
        Running.as(board, () -> {
            assertThat(SCENARIOS.list()).noneMatch(line -> line.key().equals(scenario.key()));
            return true;
        });
        assertThatThrownBy(() -> Running.as(
                        Running.person(Role.PMO_MEMBER),
                        () -> SCENARIOS.create(new NewScenario("Peek", "", null), question(100, running))))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(team, () -> SCENARIOS.get(scenario.key())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void stopping_running_work_costs_its_stopping_cost_and_never_what_is_sunk() {
        var project = project(false);
        var stoppable = running(project, 90, 500, 30);

        var outcome = outcome(answered(made(question(100, stoppable, invented("JJJ-1", 20, 90)))));

        assertThat(outcome.starts()).hasSize(1).containsKey(project.key());
        var figures = Objects.requireNonNull(outcome.figures());
        assertThat(figures.sunk()).isEqualByComparingTo("500");
        assertThat(figures.stopping()).isEqualByComparingTo("0");
    }

    /// A running project worth 20, with what it still costs, what is spent and what stopping it would cost.
    private static Contender running(ProjectView project, int cost, int sunk, int stopping) {
        return new Contender(
                project.key(),
                project.id(),
                true,
                project.name(),
                "EUR",
                of(20),
                null,
                null,
                null,
                List.of(of(cost)),
                List.of(),
                null,
                Map.of(),
                0,
                0,
                null,
                BigDecimal.ZERO,
                null,
                Wanted.FREE,
                "",
                of(sunk),
                of(stopping));
    }

    @Test
    void capacities_come_from_a_file_or_are_refused_with_row_and_column() {
        var empty = Question.of(YEAR, Worth.SCORE, "EUR");
        var good = "Role,2028 Q1,2028 Q2,2028-07\nDeveloper,2,2.5,3\nTester,1,,1\n";
        var bad = "Role,2028 Q1\nDeveloper,many\nDeveloper,2\n";

        assertThat(CANDIDACY
                        .withCapacities(empty, good.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .question()
                        .capacities())
                .containsEntry("Tester", java.util.Arrays.asList(of(1), null, of(1), null))
                .containsKey(DEVELOPER);
        assertThat(CANDIDACY
                        .withCapacities(empty, bad.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problems())
                .hasSize(2)
                .first()
                .asString()
                .contains("Row 2, column 2");
        assertThat(CANDIDACY
                        .withCapacities(empty, new byte[] {'P', 'K', 3, 4, 0})
                        .problems())
                .hasSize(1);
    }
}
