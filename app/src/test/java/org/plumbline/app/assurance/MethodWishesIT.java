package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.methods.ImprovementRequest;
import org.plumbline.app.methods.ImprovementRequests;
import org.plumbline.app.methods.MethodWorld;

/// An action that changes a template or the method asks for it at methods by itself, and shows what became of it.
class MethodWishesIT {
    private static final ImprovementRequests REQUESTS = Running.bean(ImprovementRequests.class);

    private final AssuranceWorld world = new AssuranceWorld();

    private ActionView planned(Actor who, ProblemView problem, ActionKind kind, String title) {
        return Running.as(
                who,
                () -> AssuranceWorld.ACTIONS.plan(
                        problem.id(), new NewAction(kind, title, world.manager.personId(), world.today, 0)));
    }

    private ImprovementRequest request(ActionView action) {
        return java.util.Objects.requireNonNull(
                Running.as(world.manager, () -> AssuranceWorld.ACTIONS.requests(java.util.List.of(action)))
                        .get(action.id()));
    }

    private static ImprovementRequest again(ImprovementRequest one) {
        return Running.as(Running.person(Role.REQUESTER), () -> REQUESTS.get(one.key()));
    }

    @Test
    @Requirement("R026")
    void the_request_names_the_method_of_the_project_and_its_release_shows_at_the_action() {
        var methods = new MethodWorld();
        var method = methods.published();
        var project = methods.project(false);
        methods.pin(project, method);
        var problem = world.analysed(world.reported(null, project.id(), null));
        var title = AssuranceWorld.fresh("Ask for the review day in the plan");
        planned(world.auditor, problem, ActionKind.FIX, "Mend it");

        var action = planned(world.auditor, problem, ActionKind.TEMPLATE, title);

        var asked = request(action);
        assertThat(asked.methodId()).isEqualTo(method.id());
        assertThat(asked.wish()).isEqualTo("Change a template: " + title);
        assertThat(asked.source()).isEqualTo(ImprovementRequest.Source.AUDIT);
        assertThat(Visitor.signedIn(world.head).get("/methods/requests").body())
                .contains(title, "href=\"" + problem.href() + "\"");
        var page = Visitor.signedIn(world.auditor);
        assertThat(page.get(problem.href()).body())
                .containsOnlyOnce("Asked for at methods:")
                .contains("/methods/requests#" + asked.key(), "Raised");

        Running.as(methods.member, () -> REQUESTS.answer(asked.key(), 1, true, "In the next version"));
        assertThat(page.get(problem.href()).body()).contains("Accepted", "In the next version");
        methods.publishNext(method);

        assertThat(again(asked).state()).isEqualTo(ImprovementRequest.State.RELEASED);
        assertThat(page.get(problem.href()).body()).contains("Released");
    }

    @Test
    @Requirement("R026")
    void of_a_confidential_project_everybody_reads_only_that_something_is_asked_for() {
        var secret = world.project(true);
        var keeper = keeper(secret);
        var cause = new Cause(CauseCategory.SKILL, java.util.List.of(), "Nobody may know of it");
        var problem = Running.as(keeper, () -> {
            var raised = AssuranceWorld.PROBLEMS.report(
                    NewProblem.of(ProblemSource.OWN, "Takeover is badly planned", "Hidden", secret.id(), null));
            return AssuranceWorld.PROBLEMS.analyse(raised.id(), raised.version(), raised.says(), cause, null);
        });

        var action = planned(keeper, problem, ActionKind.METHOD, "Plan the takeover in two steps");

        var asked = request(action);
        assertThat(asked.wish()).isEqualTo("Change the method: asked for by a corrective action that is confidential");
        assertThat(asked.sourceKey() + asked.sourceHref()).isEmpty();
        var stranger = Visitor.signedIn(Running.person(Role.PMO_HEAD));
        assertThat(stranger.get("/methods/requests").body())
                .contains(asked.key())
                .doesNotContain("takeover", problem.key(), secret.key());
        assertThat(Visitor.signedIn(keeper).get(problem.href()).body()).contains(asked.key());
    }

    @Test
    @Requirement("R026")
    void what_was_asked_for_before_a_project_was_made_confidential_is_hidden_from_who_may_not_see_it() {
        var project = world.project(false);
        var keeper = keeper(project);
        var problem = world.analysed(world.reported(null, project.id(), null));
        var title = AssuranceWorld.fresh("Plan the takeover in two steps");
        var asked = request(planned(world.auditor, problem, ActionKind.METHOD, title));
        var stranger = Visitor.signedIn(Running.person(Role.PMO_HEAD));
        assertThat(stranger.get("/methods/requests").body()).contains(title);
        var projects = Running.bean(Projects.class);

        Running.asSystem(() -> projects.change(
                project.id(),
                projects.get(project.id()).version(),
                java.util.Map.of(ProjectField.IS_CONFIDENTIAL, true)));

        assertThat(stranger.get("/methods/requests").body())
                .contains(asked.key(), "Asked for by a confidential project")
                .doesNotContain(title, problem.key());
        assertThat(Running.as(keeper, () -> REQUESTS.get(asked.key())).wish()).contains(title);
        assertThat(Running.asSystem(() -> REQUESTS.get(asked.key())).wish()).contains(title);
    }

    /// Somebody who audits the project itself.
    private static Actor keeper(ProjectView project) {
        return Running.person(Role.AUDITOR, ScopeKind.PROJECT, project.id());
    }
}
