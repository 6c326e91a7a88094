package org.plumbline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Groups;
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
import org.plumbline.app.kernel.ScopeKind;

/// What serves which objective, with which share, at what cost.
class AlignmentIT {
    private static final Alignments ALIGNMENTS = Running.bean(Alignments.class);
    private static final AlignmentReports REPORTS = Running.bean(AlignmentReports.class);

    private final Actor planner = Running.person(Role.STRATEGIC_PLANNER);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private ObjectiveView objective(String title) {
        var measure = new ObjectiveText.Measure("Share", "%", BigDecimal.ONE, BigDecimal.TEN, LocalDate.of(2199, 1, 1));
        var text = new ObjectiveText(
                ObjectiveLevel.OBJECTIVE,
                null,
                Perspective.MONEY,
                title + " " + mark,
                "",
                1,
                planner.personId(),
                LocalDate.of(2026, 1, 1),
                null,
                measure,
                List.of());
        return Running.as(planner, () -> {
            var draft = Running.bean(Objectives.class).create(text);
            return Running.bean(Objectives.class).move(draft.id(), draft.version(), ObjectiveCommand.ACTIVATE, "");
        });
    }

    private ProjectView project(String name, int budget, @Nullable UUID programme, boolean isConfidential) {
        var values = new HashMap<ProjectField, Object>(Map.of(
                ProjectField.NAME,
                name + " " + mark,
                ProjectField.BUDGET,
                BigDecimal.valueOf(budget),
                ProjectField.CURRENCY,
                "GBP",
                ProjectField.IS_CONFIDENTIAL,
                isConfidential));
        if (programme != null) {
            values.put(ProjectField.PROGRAMME, programme);
        }
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        values,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private void align(Actor who, String key, Map<UUID, BigDecimal> percents, boolean scaled) {
        Running.as(who, () -> {
            ALIGNMENTS.align(ALIGNMENTS.item(key), percents, scaled);
            return 0;
        });
    }

    private AlignmentReport.Served served(Actor who, ObjectiveView objective) {
        return Running.as(who, REPORTS::report).served().stream()
                .filter(one -> one.objective().id().equals(objective.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Requirement("R140")
    void shares_sum_to_one_hundred_or_are_scaled_and_say_what_an_objective_costs() {
        var speed = objective("Speed");
        var calm = objective("Calm");
        var project = project("Conveyor", 300_000, null, false);

        assertThatThrownBy(() -> align(
                        planner,
                        project.key(),
                        Map.of(speed.id(), new BigDecimal("70"), calm.id(), new BigDecimal("20")),
                        false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(StrategyRules.WEIGHTS_SUM);
                    assertThat(refusal.arguments()).containsExactly("90");
                });
        align(planner, project.key(), Map.of(speed.id(), new BigDecimal("2"), calm.id(), BigDecimal.ONE), true);

        assertThat(Running.as(planner, () -> ALIGNMENTS.of(ALIGNMENTS.item(project.key())))
                        .values())
                .containsExactly(new BigDecimal("0.666667"), new BigDecimal("0.333333"));
        assertThat(served(planner, speed).cost().get("GBP")).isEqualByComparingTo("200000.1");
        var visitor = Visitor.signedIn(planner);
        assertThat(visitor.get("/alignment").body()).contains("Conveyor " + mark);
        assertThat(visitor.get("/projects/" + project.key() + "/strategy").body())
                .contains("Speed " + mark, "67 %");
        assertThat(visitor.get("/alignment.csv").body()).contains(project.key());
    }

    @Test
    void what_nobody_serves_and_what_serves_nothing_is_named_and_zero_is_not_available() {
        var lonely = objective("Lonely");
        var idle = project("Idle", 10, null, false);
        var programme = Running.asSystem(
                () -> Running.bean(Groups.class).create(ScopeKind.PROGRAMME, "Faster " + mark, null, null, null));
        var member = project("Member", 20, programme.id(), false);
        align(planner, programme.key(), Map.of(objective("Led").id(), new BigDecimal("100")), false);

        var report = Running.as(planner, REPORTS::report);

        assertThat(report.unserved()).extracting(one -> one.objective().id()).contains(lonely.id());
        assertThat(report.idle())
                .extracting(AlignmentReport.Work::key)
                .contains(idle.key())
                .doesNotContain(member.key());
        assertThat(Visitor.signedIn(planner)
                        .get("/projects/" + member.key() + "/strategy")
                        .body())
                .contains("as its programme");
        var nobody = Running.as(Running.person(Role.REQUESTER), REPORTS::report);
        assertThat(nobody.total().byCount()).isEmpty();
        assertThat(nobody.total().bySpend()).isEmpty();
    }

    @Test
    void a_confidential_project_stays_out_of_counts_and_sums_and_only_who_answers_for_a_project_aligns_it() {
        var objective = objective("Quiet");
        var hidden = project("Hidden", 500, null, true);
        var open = project("Open", 100, null, false);
        Running.asSystem(() -> {
            align(Actor.SYSTEM, hidden.key(), Map.of(objective.id(), new BigDecimal("100")), false);
            return 0;
        });
        var manager = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, open.id());

        assertThat(served(planner, objective).cost()).isEmpty();
        var visitor = Visitor.signedIn(planner);
        assertThat(visitor.get("/alignment").body()).doesNotContain("Hidden " + mark);
        assertThat(visitor.get("/alignment/" + hidden.key()).statusCode()).isEqualTo(404);
        align(manager, open.key(), Map.of(objective.id(), new BigDecimal("100")), false);
        assertThat(served(manager, objective).by()).hasSize(1);
        var reader = Running.person(Role.ANALYST);
        assertThatThrownBy(() -> align(reader, open.key(), Map.of(), false)).isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(reader).get("/alignment/" + open.key()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void odd_input_comes_back_with_what_to_do() {
        var objective = objective("Odd");
        var project = project("Odd", 1, null, false);
        var visitor = Visitor.signedIn(planner);
        var share = "share_" + objective.id();

        var garbage =
                visitor.post("/alignment/" + project.key(), "/alignment/" + project.key(), Map.of(share, "a lot"));
        assertThat(garbage.statusCode()).isEqualTo(422);
        assertThat(garbage.body()).contains("Enter a number such as", "a lot");
        assertThat(visitor.post("/alignment/" + project.key(), "/alignment/" + project.key(), Map.of(share, "40"))
                        .body())
                .contains("The shares sum to 40 percent");
        assertThat(visitor.post("/alignment/" + project.key(), "/alignment/" + project.key(), Map.of(share, "-5"))
                        .statusCode())
                .isEqualTo(422);
        var unknown = visitor.post("/alignment", "/alignment/items", Map.of("item", "PRJ-99999"));
        assertThat(unknown.statusCode()).isEqualTo(302);
        assertThat(unknown.headers().firstValue("Location").orElseThrow()).contains("/alignment?item=PRJ-99999");
    }
}
