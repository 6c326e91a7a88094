package org.plumbline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// The pages of programmes, portfolios and departments.
class GroupPagesIT {
    private static final Actor HEAD = Running.person(Role.PMO_HEAD);
    private static final Visitor VISITOR = Visitor.signedIn(HEAD);

    private final Projects projects = Running.bean(Projects.class);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final GroupView portfolio = Running.as(
            HEAD, () -> Running.bean(Groups.class).create(ScopeKind.PORTFOLIO, "Rails " + mark, "Why", null, null));

    private ProjectView member(String name, Map<ProjectField, Object> more) {
        var facts = new java.util.HashMap<ProjectField, Object>(more);
        facts.put(NAME, name + " " + mark);
        return Running.asSystem(() -> projects.create(new NewProject(
                ProjectKind.PROJECT,
                ProjectState.EXECUTING,
                facts,
                Map.of(),
                List.of(portfolio.id()),
                ProjectView.Source.HERE)));
    }

    private static HttpResponse<String> page(String path) {
        var answer = VISITOR.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_portfolio_shows_what_its_projects_add_up_to_beside_what_hurts_and_waits() {
        var one = member(
                "Track",
                Map.of(CURRENCY, "GBP", BUDGET, new BigDecimal("1000000"), FORECAST, new BigDecimal("2000000")));
        member("Signals", Map.of(CURRENCY, "GBP", BUDGET, new BigDecimal("3000000")));
        Running.as(
                HEAD,
                () -> Running.bean(Registers.class)
                        .create(NewRecord.of(
                                RegisterKind.RISK,
                                one.id(),
                                Map.of(
                                        RegisterField.TITLE,
                                        "Rail steel <late> " + mark,
                                        RegisterField.PROBABILITY,
                                        5,
                                        RegisterField.IMPACT,
                                        5))));
        Running.as(
                HEAD,
                () -> Running.bean(Registers.class)
                        .create(NewRecord.of(
                                RegisterKind.DECISION, one.id(), Map.of(RegisterField.TITLE, "Night work " + mark))));

        var body = page("/portfolios/" + portfolio.key()).body();

        assertThat(body)
                .contains("Track " + mark, "Signals " + mark, "£2.0m", "of £4.0m budget")
                .contains("Rail steel &lt;late&gt; " + mark, "Night work " + mark, "25 Critical")
                .contains("id=\"comments\"", "Why");
    }

    @Test
    void who_sees_one_project_sees_the_portfolio_with_that_project_alone() {
        var mine = member("Mine", Map.of());
        member("Theirs", Map.of());
        var reader = Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, mine.id());
        var visitor = Visitor.signedIn(reader);

        for (var tab : List.of("", "/projects", "/roadmap")) {
            assertThat(visitor.get("/portfolios/" + portfolio.key() + tab).body())
                    .as(tab)
                    .contains("Mine " + mark)
                    .doesNotContain("Theirs " + mark);
        }
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get("/portfolios/" + portfolio.key()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_roadmap_has_a_lane_for_each_dated_project_with_its_milestones() {
        var laid = member(
                "Laid",
                Map.of(
                        START, LocalDate.of(2026, 1, 5),
                        BASELINE_FINISH, LocalDate.of(2026, 9, 30),
                        FORECAST_FINISH, LocalDate.of(2026, 12, 15)));
        member("Dateless", Map.of());
        var day = LocalDate.of(2026, 8, 3).atTime(17, 0);
        var none = new PlanTask.Dates(day, day, null, null, null, null);
        Running.as(
                HEAD,
                () -> Running.bean(Plans.class)
                        .replace(
                                laid.id(),
                                LocalDate.of(2026, 1, 1),
                                List.of(milestone("First rail " + mark, none)),
                                List.of()));

        var body = page("/portfolios/" + portfolio.key() + "/roadmap").body();

        assertThat(body).contains("First rail " + mark, "g-mark", "g-critical", "Without dates", "Dateless " + mark);
    }

    private static PlanTask milestone(String name, PlanTask.Dates dates) {
        return new PlanTask(
                1,
                1,
                null,
                1,
                null,
                name,
                dates,
                null,
                null,
                false,
                true,
                false,
                PlanTask.Effort.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    @Test
    void a_form_that_saw_an_older_version_is_refused_with_what_was_typed() {
        var home = "/portfolios/" + portfolio.key();
        var first = VISITOR.post(home + "/edit", home, Map.of("name", "Rails first " + mark, "version", "0"));
        assertThat(first.statusCode()).isEqualTo(302);

        var late = VISITOR.post(home + "/edit", home, Map.of("name", "Rails late " + mark, "version", "0"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Rails late " + mark, "Somebody else changed this");
        assertThat(page(home + "/history").body()).contains("Rails first " + mark);
    }

    @Test
    void the_list_of_portfolios_is_narrowed_by_words() {
        assertThat(page("/portfolios?q=RAILS+" + mark).body()).contains(portfolio.key());
        assertThat(page("/portfolios?q=nowhere" + mark).body()).doesNotContain(portfolio.key());
    }

    @Test
    void a_department_shows_its_projects() {
        var id = Running.asSystem(() -> Running.bean(Departments.class).put(null, "Civil " + mark, null));
        member("Viaduct", Map.of(DEPARTMENT, id));

        assertThat(page("/departments/" + id).body()).contains("Civil " + mark, "Viaduct " + mark);
        assertThat(page("/departments").body()).contains("Civil " + mark);
    }
}
