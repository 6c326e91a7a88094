package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.assurance.AssuranceWorld.ACTIONS;
import static org.plumbline.app.assurance.AssuranceWorld.PROBLEMS;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;

/// Problems: reported, explained, acted on, checked by somebody else, and watched once they are solved.
class ProblemsIT {
    private final AssuranceWorld world = new AssuranceWorld();

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R026")
    void a_problem_has_cause_action_person_date_and_a_check_by_somebody_else() {
        var project = world.project(false);
        var raised = world.reported(null, project.id(), null);
        assertRefused(() -> world.planned(raised, ActionKind.FIX, 0), ProblemRules.NO_CAUSE);
        var known = world.analysed(raised);
        assertThat(known.state()).isEqualTo(ProblemState.ANALYSED);

        var action = world.planned(known, ActionKind.FIX, 30);
        Running.as(world.manager, () -> ACTIONS.finish(action.id(), "Reviewed on Monday"));

        assertThat(world.again(raised).state()).isEqualTo(ProblemState.DONE);
        assertRefused(
                () -> Running.as(world.auditor, () -> ACTIONS.check(action.id(), true, "Seen", world.today)),
                ProblemRules.TOO_EARLY);
        assertThat(world.again(raised).state()).isEqualTo(ProblemState.DONE);
    }

    @Test
    void who_owns_an_action_does_not_check_it_and_nobody_closes_what_is_their_own() {
        var raised = world.reported(null, null, null);
        var known = world.analysed(raised);
        var mine = Running.as(
                world.auditor,
                () -> ACTIONS.plan(
                        known.id(), new NewAction(ActionKind.FIX, "Ask", world.member.personId(), world.today, 0)));
        Running.as(world.member, () -> ACTIONS.finish(mine.id(), "Asked"));

        assertRefused(
                () -> Running.as(world.member, () -> ACTIONS.check(mine.id(), true, "Well", world.today)),
                ProblemRules.OWN_CHECK);
        Running.as(world.head, () -> ACTIONS.check(mine.id(), true, "Asked and answered", world.today));

        var verified = world.again(raised);
        assertThat(verified.state()).isEqualTo(ProblemState.VERIFIED);
        for (var own : List.of(world.member, world.auditor)) {
            assertRefused(
                    () -> Running.as(
                            own, () -> PROBLEMS.move(raised.id(), verified.version(), ProblemCommand.CLOSE, "")),
                    ProblemRules.OWN_PROBLEM);
        }
        assertThatThrownBy(() -> Running.as(
                        world.manager, () -> PROBLEMS.move(raised.id(), verified.version(), ProblemCommand.CLOSE, "")))
                .isInstanceOf(Forbidden.class);
        assertThat(Running.as(
                                world.head,
                                () -> PROBLEMS.move(raised.id(), verified.version(), ProblemCommand.CLOSE, ""))
                        .closedBy())
                .isEqualTo(world.head.personId());
    }

    @Test
    void a_failed_check_opens_the_action_and_the_problem_again_and_tells_the_owner() {
        var raised = world.reported(null, world.project(false).id(), null);
        var action = world.planned(world.analysed(raised), ActionKind.FIX, 0);
        Running.as(world.manager, () -> ACTIONS.finish(action.id(), "Reviewed once"));

        var after = Running.as(
                world.auditor, () -> ACTIONS.check(action.id(), false, "Not again since", world.today.plusDays(9)));

        assertThat(after.state()).isEqualTo(ActionState.OPEN);
        assertThat(after.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.isEffective()).isFalse());
        assertThat(world.again(raised).state()).isEqualTo(ProblemState.REOPENED);
        assertThat(world.again(raised).timesReopened()).isEqualTo(1);
        var notices = Running.as(
                world.manager, () -> Running.bean(Notifications.class).mine(9));
        assertThat(notices).anySatisfy(notice -> assertThat(notice.sentence()).contains("did not work"));
        assertThat(Visitor.signedIn(world.manager).get("/my-work").body()).contains(raised.key());
    }

    @Test
    @Requirement("R027")
    void a_solved_class_is_watched_and_the_next_problem_of_it_is_a_recurrence() {
        var kind = world.kind();
        var first = world.closed(world.reported(kind.id(), null, null));
        assertThat(first.isRecurrence()).isFalse();
        assertThat(world.kind(kind.id()).isSolved()).isTrue();

        var second = world.reported(kind.id(), null, null);

        assertThat(second.isRecurrence()).isTrue();
        var watched = world.kind(kind.id());
        assertThat(watched.isSolved()).isFalse();
        assertThat(watched.timesRecurred()).isEqualTo(1);
        assertThat(Running.as(
                        world.head, () -> Running.bean(Notifications.class).mine(9)))
                .anySatisfy(notice ->
                        assertThat(notice.sentence()).startsWith("Recurrence").contains(second.key()));
        assertThat(world.reported(kind.id(), null, null).isRecurrence())
                .as("the second of an open class")
                .isFalse();
        assertThat(Visitor.signedIn(world.head).get("/problems/classes").body()).contains(kind.name());
    }

    @Test
    void a_problem_of_a_confidential_project_is_seen_by_who_is_named_on_it_and_nobody_else() {
        var secret = world.project(true);
        var wanted = NewProblem.of(ProblemSource.OWN, AssuranceWorld.fresh("Nobody decides"), "", secret.id(), null);
        var problem = Running.as(world.manager, () -> PROBLEMS.report(wanted));

        assertThatThrownBy(() -> Running.as(world.head, () -> PROBLEMS.get(problem.key())))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(world.head).get(problem.href()).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(world.head).get("/problems.csv").body()).doesNotContain(problem.title());
        assertThat(Running.as(world.head, () -> Running.bean(SearchIndex.class).find(problem.title(), 5)))
                .isEmpty();
        var stranger = Running.person(Role.REQUESTER);
        assertThatThrownBy(() -> Running.as(stranger, () -> PROBLEMS.report(wanted)))
                .isInstanceOf(Missing.class);
        assertThat(Running.as(world.manager, () -> PROBLEMS.get(problem.key())).title())
                .isEqualTo(wanted.title());
    }

    @Test
    void problem_cause_and_action_are_entered_in_the_browser_and_read_back_from_the_report() throws IOException {
        var visitor = Visitor.signedIn(world.auditor);
        var title = AssuranceWorld.fresh("Plans end on holidays");
        var made = visitor.post("/problems/new", "/problems", Map.of("title", title, "description", "Seen twice"));
        assertThat(made.statusCode()).isEqualTo(302);
        var page = made.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");

        var unclear = visitor.post(
                page + "/cause", page + "/cause", Map.of("title", title, "version", "1", "root", "Calendar"));
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("Name the root cause", "Calendar");
        var named = Map.of("title", title, "version", "1", "root", "Calendar", "category", "TOOL");
        assertThat(visitor.post(page + "/cause", page + "/cause", named).statusCode())
                .isEqualTo(302);
        var past = Map.of(
                "kind",
                "TEMPLATE",
                "title",
                "Mend the calendar",
                "owner",
                world.member.personId().toString(),
                "due",
                "2020-01-01",
                "wait",
                "0");
        var refused = visitor.post(page + "/actions/new", page + "/actions", past);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has passed", "Mend the calendar");

        assertThat(visitor.get(page).body()).contains("Calendar", "Template or tool");
        var paper = visitor.bytes("/problems/report.pdf?q=" + title.replace(" ", "+"));
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(title, "Calendar", "No action is planned");
        }
    }
}
