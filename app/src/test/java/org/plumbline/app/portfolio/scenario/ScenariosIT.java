package org.plumbline.app.portfolio.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.ProposalCommand;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Scenarios from the question to the recorded decision.
class ScenariosIT {
    private static final Scenarios SCENARIOS = Running.bean(Scenarios.class);
    private static final Adoptions ADOPTIONS = Running.bean(Adoptions.class);
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final Candidacy CANDIDACY = Running.bean(Candidacy.class);
    private static final Horizon YEAR = new Horizon(YearMonth.of(2028, 1), Horizon.Step.QUARTER, 4);
    private static final String DEVELOPER = "Developer";

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor board = Running.person(Role.EXECUTIVE);
    private final Actor team = Running.person(Role.REQUESTER);

    private static BigDecimal of(long amount) {
        return BigDecimal.valueOf(amount);
    }

    private ProposalView proposal(String title) {
        return Running.as(head, () -> {
            var department = Running.bean(Departments.class).ensure("Returns desk", null);
            var drafted = PROPOSALS.draft(new ProposalText(
                    title,
                    "Fewer calls",
                    "People wait",
                    Map.of(HelpKind.COST, "300 hours a year"),
                    new ProposalText.People(department, board.personId(), team.personId()),
                    ProposalKind.PROJECT,
                    Bucket.GROW,
                    null,
                    "EUR",
                    new ProposalText.Wish(YearMonth.of(2028, 1), 6)));
            return PROPOSALS.move(drafted.id(), drafted.version(), ProposalCommand.QUALIFY, "");
        });
    }

    private ProjectView project(boolean isConfidential) {
        return Running.as(
                head,
                () -> Running.bean(Projects.class)
                        .create(new NewProject(
                                ProjectKind.PROJECT,
                                ProjectState.EXECUTING,
                                Map.of(
                                        ProjectField.NAME,
                                        "Under way",
                                        ProjectField.MANAGER,
                                        head.personId(),
                                        ProjectField.IS_CONFIDENTIAL,
                                        isConfidential),
                                Map.of(),
                                List.of(),
                                ProjectView.Source.HERE)));
    }

    /// Two quarters at so much money and one developer each.
    private static Contender contender(String key, UUID id, long score, long cost) {
        return new Contender(
                key,
                id,
                false,
                "Work " + key,
                "EUR",
                of(score),
                null,
                null,
                null,
                List.of(of(cost), of(cost)),
                List.of(),
                null,
                Map.of(DEVELOPER, List.of(of(1), of(1))),
                0,
                0,
                "GROW",
                of(10),
                null,
                Wanted.FREE,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Contender invented(String key, long score, long cost) {
        return contender(key, UUID.randomUUID(), score, cost);
    }

    private static Question question(long budget, Contender... contenders) {
        var budgets = new ArrayList<Question.Budget>();
        for (var period = 0; period < YEAR.count(); period++) {
            budgets.add(new Question.Budget(null, period, of(budget)));
        }
        return Question.of(YEAR, Worth.SCORE, "EUR")
                .budgets(budgets, null)
                .capacities(Map.of(DEVELOPER, List.of(of(5), of(5), of(5), of(5))))
                .contenders(List.of(contenders));
    }

    private ScenarioView made(Question question) {
        return Running.as(
                head, () -> SCENARIOS.create(new NewScenario("Round " + UUID.randomUUID(), "", null), question));
    }

    private ScenarioView answered(ScenarioView scenario) {
        Running.as(head, () -> {
            SCENARIOS.search(scenario.id());
            return true;
        });
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> Running.as(head, () -> SCENARIOS.get(scenario.key())),
                        present -> present.state() != ScenarioState.SOLVING);
    }

    private static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R061")
    void the_best_choice_within_money_is_proven_and_each_candidate_has_its_reason() {
        var scenario = answered(
                made(question(100, invented("AAA-1", 60, 60), invented("AAA-2", 50, 50), invented("AAA-3", 45, 50))));

        var outcome = scenario.outcome();

        assertThat(outcome.starts()).containsOnlyKeys("AAA-2", "AAA-3");
        assertThat(outcome.figures().value()).isEqualByComparingTo("95");
        assertThat(outcome.figures().isProven()).isTrue();
        assertThat(outcome.figures().isChecked()).isTrue();
        var left = outcome.why("AAA-1").orElseThrow();
        assertThat(left.cause()).isEqualTo(Outcome.Cause.OUTBID);
        assertThat(left.loss().most()).isEqualByComparingTo("35");
        assertThat(left.lacks()).anySatisfy(lack -> assertThat(lack.over()).isEqualByComparingTo("60"));
        assertThat(outcome.frontier()).extracting(Outcome.Step::part).contains(BigDecimal.ONE);
        assertThat(new Usage(scenario.question(), outcome.starts()).money(null))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(of(100), of(100), of(0), of(0));
    }

    @Test
    void a_must_is_chosen_and_its_price_is_told() {
        var must = invented("BBB-1", 10, 60).wanted(Wanted.MUST, "the regulator");

        var outcome = answered(made(question(100, must, invented("BBB-2", 50, 50), invented("BBB-3", 45, 50))))
                .outcome();

        assertThat(outcome.starts()).containsOnlyKeys("BBB-1");
        assertThat(outcome.prices().get("BBB-1").most()).isEqualByComparingTo("85");
    }

    @Test
    void what_cannot_be_kept_together_is_named_with_ways_out() {
        var musts = question(
                100,
                invented("CCC-1", 10, 60).wanted(Wanted.MUST, "law"),
                invented("CCC-2", 10, 70).wanted(Wanted.MUST, "law"),
                invented("CCC-3", 90, 10));
        var scenario = made(musts);

        assertThat(SCENARIOS.findings(scenario)).extracting(Finding::kind).contains(Finding.Kind.MUSTS_OVER_BUDGET);
        var outcome = answered(scenario).outcome();

        assertThat(outcome.result()).isEqualTo(Outcome.Result.UNMEETABLE);
        assertThat(outcome.isSmallest()).isTrue();
        assertThat(outcome.conflict())
                .extracting(Clause::kind)
                .containsExactlyInAnyOrder(Clause.Kind.BUDGET, Clause.Kind.MUST, Clause.Kind.MUST);
        assertThat(outcome.waysOut())
                .filteredOn(way -> way.clause().kind() == Clause.Kind.MUST)
                .allSatisfy(way -> assertThat(way.suffices()).isTrue());
    }

    @Test
    void one_budget_too_small_says_from_which_amount_on_it_works() {
        var whole = Question.of(YEAR, Worth.SCORE, "EUR")
                .budgets(List.of(new Question.Budget(null, null, of(100))), null)
                .contenders(List.of(invented("DDD-1", 10, 70).wanted(Wanted.MUST, "law")));

        var outcome = answered(made(whole)).outcome();

        assertThat(outcome.waysOut())
                .filteredOn(way -> way.clause().kind() == Clause.Kind.BUDGET)
                .singleElement()
                .satisfies(way -> assertThat(way.enough()).isBetween(of(140), of(142)));
    }

    @Test
    void what_makes_a_question_unanswerable_is_said_before_anybody_searches() {
        var bonds = List.of(
                Bond.pair(Bond.Kind.REQUIRES, "EEE-1", "EEE-2"),
                Bond.pair(Bond.Kind.REQUIRES, "EEE-2", "EEE-1"),
                Bond.pair(Bond.Kind.EXCLUDES, "EEE-1", "EEE-9"));
        var foreign = invented("EEE-3", 140, 10).draft();
        foreign.firstStart = 3;
        foreign.lastStart = 3;
        var scenario = made(question(100, invented("EEE-1", 10, 10), invented("EEE-2", 10, -5), foreign.done())
                .bonds(bonds));

        assertThat(SCENARIOS.findings(scenario))
                .extracting(Finding::kind)
                .contains(
                        Finding.Kind.CYCLE,
                        Finding.Kind.UNKNOWN_KEY,
                        Finding.Kind.NEGATIVE_MONEY,
                        Finding.Kind.SCORE_RANGE,
                        Finding.Kind.TOO_LONG);
        refused(
                ScenarioRules.HINDERED,
                () -> Running.as(head, () -> {
                    SCENARIOS.search(scenario.id());
                    return true;
                }));
        assertThat(SCENARIOS.findings(made(question(100))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.NO_CANDIDATES);
    }

    @Test
    void money_of_another_currency_needs_a_rate_and_is_counted_at_it() {
        var one = invented("FFF-1", 10, 100);
        var foreign = new Contender(
                "FFF-2",
                UUID.randomUUID(),
                false,
                "Abroad",
                "USD",
                of(20),
                null,
                null,
                null,
                List.of(of(100)),
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
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        var question = question(150, one, foreign);

        assertThat(SCENARIOS.findings(made(question))).extracting(Finding::kind).contains(Finding.Kind.NO_RATE);
        var rated = question.framed(YEAR, Worth.SCORE, Map.of("USD", new BigDecimal("0.5")));

        assertThat(answered(made(rated)).outcome().starts()).containsOnlyKeys("FFF-1", "FFF-2");
    }

    @Test
    void values_that_are_ranges_are_drawn_a_hundred_times() {
        var sure = invented("GGG-1", 60, 60);
        var shaky = invented("GGG-2", 58, 60).draft();
        shaky.low = of(20);
        shaky.high = of(95);

        var outcome = answered(made(question(100, sure, shaky.done()))).outcome();

        assertThat(outcome.draws()).isEqualTo(100);
        assertThat(outcome.timesIn().get("GGG-1") + outcome.timesIn().get("GGG-2"))
                .isEqualTo(100);
        assertThat(outcome.timesIn().get("GGG-2")).isBetween(10, 90);
    }

    @Test
    @Requirement("R160")
    void the_adopted_scenario_approves_the_chosen_defers_the_others_and_never_changes() {
        var first = proposal("Returns by phone");
        var second = proposal("Returns by letter");
        var scenario = answered(made(question(
                100, contender(first.key(), first.id(), 60, 60), contender(second.key(), second.id(), 50, 60))));
        var decision = new Adoptions.Decision(LocalDate.now(), "Investment board", "Best value within the budget");

        var adopted = Running.as(board, () -> ADOPTIONS.adopt(scenario.id(), decision));

        assertThat(adopted.state()).isEqualTo(ScenarioState.ADOPTED);
        Running.as(head, () -> {
            assertThat(PROPOSALS.get(first.id()).state()).isEqualTo(ProposalState.APPROVED);
            assertThat(PROPOSALS.get(second.id()).state()).isEqualTo(ProposalState.DEFERRED);
            return true;
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
        var decision = new Adoptions.Decision(LocalDate.now(), "Board", "Because");

        refused(ScenarioRules.NOT_ANSWERED, () -> Running.as(board, () -> ADOPTIONS.adopt(scenario.id(), decision)));
        var done = answered(scenario);
        assertThatThrownBy(() -> Running.as(Running.person(Role.ANALYST), () -> ADOPTIONS.adopt(done.id(), decision)))
                .isInstanceOf(Forbidden.class);
        refused(
                ScenarioRules.NO_REASON,
                () -> Running.as(
                        board,
                        () -> ADOPTIONS.adopt(done.id(), new Adoptions.Decision(LocalDate.now(), "Board", " "))));
        refused(
                ScenarioRules.DAY,
                () -> Running.as(
                        board,
                        () -> ADOPTIONS.adopt(
                                done.id(),
                                new Adoptions.Decision(LocalDate.now().plusDays(2), "Board", "x"))));
        Running.as(head, () -> SCENARIOS.change(done, question(50, invented("HHH-1", 60, 60))));
        refused(ScenarioRules.STALE, () -> Running.as(board, () -> ADOPTIONS.adopt(done.id(), decision)));
    }

    @Test
    void who_may_not_see_a_project_in_it_sees_nothing_of_the_scenario() {
        var secret = project(true);
        var running = new Contender(
                secret.key(),
                secret.id(),
                true,
                secret.name(),
                "EUR",
                of(20),
                null,
                null,
                null,
                List.of(of(10)),
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
                of(5),
                of(3));

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
        var running = new Contender(
                "JJJ-1",
                UUID.randomUUID(),
                false,
                "Going on",
                "EUR",
                of(20),
                null,
                null,
                null,
                List.of(of(90)),
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
                of(500),
                of(30));
        var project = project(false);
        var stoppable = new Contender(
                project.key(),
                project.id(),
                true,
                project.name(),
                "EUR",
                of(20),
                null,
                null,
                null,
                List.of(of(90)),
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
                of(500),
                of(30));

        var outcome = answered(made(question(100, stoppable, running.wanted(Wanted.FREE, ""))))
                .outcome();

        assertThat(outcome.starts()).hasSize(1).containsKey(project.key());
        assertThat(outcome.figures().sunk()).isEqualByComparingTo("500");
        assertThat(outcome.figures().stopping()).isEqualByComparingTo("0");
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
