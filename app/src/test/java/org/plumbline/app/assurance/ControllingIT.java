package org.plumbline.app.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.AuditWorld;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.assurance.controlling.ControllingServices;
import org.plumbline.app.assurance.controlling.Correction;
import org.plumbline.app.assurance.controlling.Correction.Progress;
import org.plumbline.app.assurance.controlling.Review;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One page for all reviews: what was done, what each recommended, what is overdue first.
class ControllingIT {
    private static final ControllingServices SERVICES = Running.bean(ControllingServices.class);

    private final AssuranceWorld world = new AssuranceWorld();

    private static List<Correction> of(Actor who, String review) {
        return Running.as(who, SERVICES::overview).corrections().stream()
                .filter(one -> one.review().key().equals(review))
                .toList();
    }

    @Test
    @Requirement("R030")
    void an_audit_stands_there_with_the_corrections_it_led_to_and_what_is_overdue_first() throws IOException {
        var audits = new AuditWorld(world);
        var project = world.project(false);
        var ahead = audits.ordered(world.project(false));
        var finding = audits.reported(project);
        var audit = Running.as(world.auditor, () -> Running.bean(Findings.class).auditOf(finding));
        assertThat(of(world.head, audit.key())).singleElement().satisfies(one -> {
            assertThat(one.progress()).isEqualTo(Progress.UNPLANNED);
            assertThat(one.title()).isEqualTo("No risk review");
        });
        var problem = Running.as(
                        world.auditor,
                        () -> AssuranceWorld.PROBLEMS.of(
                                List.of(java.util.Objects.requireNonNull(finding.problemId()))))
                .getFirst();
        var known = world.analysed(problem);
        var late = world.planned(known, ActionKind.FIX, 0);
        var done = world.planned(world.again(known), ActionKind.TRAINING, 0);
        Running.as(world.manager, () -> AssuranceWorld.ACTIONS.finish(done.id(), "Done on Monday"));
        Running.bean(JdbcClient.class)
                .sql("update assurance.action set due_on = :day where id = :id")
                .param("day", world.today.minusDays(3))
                .param("id", late.id())
                .update();

        assertThat(of(world.head, audit.key()))
                .extracting(Correction::progress)
                .containsExactly(Progress.OVERDUE, Progress.TO_CHECK);

        show(audit.key(), ahead.key(), project.key(), problem.href());
    }

    private void show(String audit, String ahead, String project, String problem) throws IOException {
        var visitor = Visitor.signedIn(world.head);
        var query = "?kind=audit&q=" + project;
        assertThat(visitor.get("/controlling" + query + "&show=overdue").body())
                .contains(audit, problem + "#action-1")
                .doesNotContain(problem + "#action-2")
                .contains("/audits/" + ahead);
        assertThat(visitor.get("/controlling?kind=gate&q=" + project).body()).doesNotContain(audit);
        assertThat(visitor.get("/controlling?period=2020q1").body()).doesNotContain(audit);
        assertThat(visitor.get("/controlling.csv?kind=audit").body().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains(audit, "Overdue", world.today.minusDays(3).toString()))
                .anySatisfy(line -> assertThat(line).contains(ahead, "Ahead"));
        try (var pdf = Loader.loadPDF(visitor.bytes("/controlling.pdf?kind=audit"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Reviews and what they recommended", audit, "Overdue", world.manager.name());
        }
    }

    @Test
    @Requirement("R030")
    void of_a_confidential_project_nobody_else_sees_a_review_or_counts_it() {
        var secret = world.project(true);
        var lead = Running.person(Role.AUDITOR, ScopeKind.PROJECT, secret.id());
        var audit = Running.as(
                lead,
                () -> Running.bean(Audits.class)
                        .order(
                                new AuditView.Order(
                                        null, secret.id(), AuditKind.AUDIT, "Asked", lead.personId(), world.today),
                                "Project audit"));

        assertThat(Running.as(world.head, SERVICES::overview).reviews())
                .extracting(Review::key)
                .doesNotContain(audit.key());
        assertThat(Running.as(lead, SERVICES::overview).reviews())
                .extracting(Review::key)
                .contains(audit.key());
        assertThat(Visitor.signedIn(world.head).get("/controlling.csv").body()).doesNotContain(secret.key());
    }

    @Test
    @Requirement("R030")
    void a_review_of_the_improvements_recommends_what_it_chose() {
        var improvements = Running.bean(Improvements.class);
        var proposed = Running.as(
                world.member,
                () -> improvements.propose(NewProblem.of(
                        ProblemSource.OWN, AssuranceWorld.fresh("Plan clinic"), "Bring a plan", null, null)));
        var review = Running.as(world.head, () -> {
            var wishes = new java.util.HashMap<String, CycleReview.Wish>();
            improvements
                    .ranked()
                    .forEach(one -> wishes.put(
                            one.key(),
                            one.key().equals(proposed.key())
                                    ? new CycleReview.Wish(
                                            CycleReview.Choice.CHOOSE, "At once", world.member.personId(), world.today)
                                    : new CycleReview.Wish(CycleReview.Choice.LATER, "Not now", null, null)));
            return improvements.hold("One is begun.", wishes);
        });

        assertThat(of(world.head, review.key())).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(proposed.key());
            assertThat(one.progress()).isEqualTo(Progress.OPEN);
        });
        Running.as(world.head, () -> improvements.finish(proposed.key()));
        assertThat(of(world.head, review.key()).getFirst().progress()).isEqualTo(Progress.DONE);
    }
}
