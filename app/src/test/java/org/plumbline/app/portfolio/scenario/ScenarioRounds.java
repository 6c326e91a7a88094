package org.plumbline.app.portfolio.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.Departments;

/// People, proposals, projects and questions that tests of scenarios share.
abstract class ScenarioRounds {
    static final Scenarios SCENARIOS = Running.bean(Scenarios.class);
    static final Adoptions ADOPTIONS = Running.bean(Adoptions.class);
    static final Proposals PROPOSALS = Running.bean(Proposals.class);
    static final Candidacy CANDIDACY = Running.bean(Candidacy.class);
    static final Horizon YEAR = new Horizon(YearMonth.of(2028, 1), Horizon.Step.QUARTER, 4);
    static final String DEVELOPER = "Developer";

    final Actor head = Running.person(Role.PMO_HEAD);
    final Actor board = Running.person(Role.EXECUTIVE);
    final Actor team = Running.person(Role.REQUESTER);

    static BigDecimal of(long amount) {
        return BigDecimal.valueOf(amount);
    }

    ProposalView proposal(String title) {
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

    ProjectView project(boolean isConfidential) {
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
    static Contender contender(String key, UUID id, long score, long cost) {
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

    static Contender invented(String key, long score, long cost) {
        return contender(key, UUID.randomUUID(), score, cost);
    }

    static Question question(long budget, Contender... contenders) {
        var budgets = new ArrayList<Question.Budget>();
        for (var period = 0; period < YEAR.count(); period++) {
            budgets.add(new Question.Budget(null, period, of(budget)));
        }
        return Question.of(YEAR, Worth.SCORE, "EUR")
                .budgets(budgets, null)
                .capacities(Map.of(DEVELOPER, List.of(of(5), of(5), of(5), of(5))))
                .contenders(List.of(contenders));
    }

    ScenarioView made(Question question) {
        return Running.as(
                head, () -> SCENARIOS.create(new NewScenario("Round " + UUID.randomUUID(), "", null), question));
    }

    static Outcome outcome(ScenarioView answered) {
        return Objects.requireNonNull(answered.outcome());
    }

    ScenarioView answered(ScenarioView scenario) {
        Running.as(head, () -> {
            SCENARIOS.search(scenario.id());
            return true;
        });
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> Running.as(head, () -> SCENARIOS.get(scenario.key())),
                        present -> present.state() != ScenarioState.SOLVING);
    }

    static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
