package org.plumbline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// What work is, what its money is spent for, where it shall go, and which levels are in use.
class WorkMixIT {
    private final Actor planner = Running.person(Role.STRATEGIC_PLANNER);
    private final Actor executive = Running.person(Role.EXECUTIVE);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final GroupView portfolio = Running.asSystem(
            () -> Running.bean(Groups.class).create(ScopeKind.PORTFOLIO, "Mix " + mark, null, null, null));

    private ProjectView work(ProjectKind kind, String name, int budget) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        kind,
                        ProjectState.EXECUTING,
                        Map.of(
                                ProjectField.NAME,
                                name + " " + mark,
                                ProjectField.BUDGET,
                                BigDecimal.valueOf(budget),
                                ProjectField.CURRENCY,
                                "GBP"),
                        Map.of(),
                        List.of(portfolio.id()),
                        ProjectView.Source.HERE)));
    }

    private WorkMix mix(Actor who) {
        return Running.as(who, () -> Running.bean(WorkMixes.class).of(portfolio));
    }

    @Test
    @Requirement({"R052", "R168"})
    void operations_stand_beside_projects_and_change_is_told_from_run() {
        var project = work(ProjectKind.PROJECT, "Build", 300);
        var operation = work(ProjectKind.OPERATION, "Keep going", 100);

        assertThat(mix(planner)
                        .share("GBP", line -> line.work() == WorkClass.OPERATION)
                        .orElseThrow())
                .isEqualByComparingTo("0.25");
        var visitor = Visitor.signedIn(planner);
        visitor.post(
                "/work-mix/" + project.key(),
                "/work-mix/" + project.key(),
                Map.of("class", "strategic_project", "bucket", "transform", "reason", "The board said so " + mark));

        var page = visitor.get("/work-mix?portfolio=" + portfolio.key()).body();
        assertThat(page).contains("75 %", "25 %", "The board said so " + mark, operation.key());
        assertThat(mix(planner).lines())
                .filteredOn(line -> line.id().equals(project.id()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.work()).isEqualTo(WorkClass.STRATEGIC_PROJECT);
                    assertThat(line.bucket()).isEqualTo(Bucket.TRANSFORM);
                });
        assertThat(visitor.get("/work-mix.csv?portfolio=" + portfolio.key()).body())
                .contains(project.key(), "Transform");
        var odd = visitor.post("/work-mix/" + project.key(), "/work-mix/" + project.key(), Map.of("class", "nonsense"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(Visitor.signedIn(executive).get("/work-mix/" + project.key()).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Requirement("R168")
    void each_class_of_work_has_its_channels() {
        var visitor = Visitor.signedIn(planner);
        var channel = Map.of(
                "name",
                "Board letter " + mark,
                "class",
                "strategic_project",
                "audience",
                "Board",
                "cadence",
                "Monthly");
        assertThat(visitor.post("/work-mix/channels/new", "/work-mix/channels", channel)
                        .statusCode())
                .isEqualTo(302);
        assertThat(Visitor.signedIn(executive).get("/work-mix/channels").body()).contains("Board letter " + mark);
        assertThat(visitor.post("/work-mix/channels/new", "/work-mix/channels", Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Requirement("R060")
    void the_portfolio_office_proposes_where_resources_go_and_somebody_else_decides() {
        work(ProjectKind.OPERATION, "Keep going", 100);
        var manager = Running.person(Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, portfolio.id());
        var visitor = Visitor.signedIn(manager);
        var address = "/work-mix/directions/new?portfolio=" + portfolio.key();
        var fields = new HashMap<>(Map.of("portfolio", portfolio.key(), "period", "2027", "run", "40", "grow", "40"));
        fields.putAll(Map.of("transform", "10", "words", "Less upkeep " + mark));
        var wrong = visitor.post(address, "/work-mix/directions", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The shares sum to 90 percent", "Less upkeep " + mark);
        fields.put("transform", "20");
        assertThat(visitor.post(address, "/work-mix/directions", fields).statusCode())
                .isEqualTo(302);
        var directions = Running.bean(Directions.class);
        var proposed = Running.as(manager, () -> directions.of(portfolio)).getFirst();
        assertThatThrownBy(() -> Running.as(manager, () -> directions.decide(proposed.key(), true, "Mine")))
                .isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(executive).get("/my-work").body()).contains(proposed.key());

        var page = "/work-mix?portfolio=" + portfolio.key();
        Visitor.signedIn(executive)
                .post(
                        page,
                        "/work-mix/directions/" + proposed.key() + "/yes",
                        Map.of("words", "Agreed by the board " + mark, "portfolio", portfolio.key()));

        requireDecided(manager, proposed.key());
    }

    private void requireDecided(Actor manager, String key) {
        var directions = Running.bean(Directions.class);
        var page = "/work-mix?portfolio=" + portfolio.key();
        var inForce = Running.as(manager, () -> directions.inForce(portfolio)).orElseThrow();
        assertThat(inForce.decidedBy()).isEqualTo(executive.personId());
        assertThat(inForce.share(Bucket.RUN)).isEqualByComparingTo("0.4");
        assertThat(Visitor.signedIn(manager).get(page).body()).contains("60 points", "Less upkeep " + mark);
        assertThatThrownBy(() -> Running.as(executive, () -> directions.decide(key, false, "Again")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Requirement("R049")
    void a_level_that_is_not_in_use_leaves_the_navigation_and_work_stands_under_all_projects() {
        var admin = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));
        var reader = Visitor.signedIn(planner);
        assertThat(reader.get("/work-mix").body()).contains("href=\"/portfolios\"", "Mix " + mark);
        try {
            admin.post("/admin/levels", "/admin/levels", Map.of());

            var page = reader.get("/work-mix").body();
            assertThat(page)
                    .doesNotContain("href=\"/portfolios\"", "href=\"/programmes\"", "Mix " + mark)
                    .contains("href=\"/projects\"");
        } finally {
            admin.post("/admin/levels", "/admin/levels", Map.of("programmes", "true", "portfolios", "true"));
        }
        assertThat(reader.get("/work-mix").body()).contains("href=\"/programmes\"");
        assertThat(reader.get("/admin/levels").statusCode()).isEqualTo(403);
    }
}
