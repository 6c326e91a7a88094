package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.HEAD;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.MODELS;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.model;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.rule;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.Advice;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartCommand;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.TypeQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What follows from a published assessment: the page for the sponsor, comparison, steps, and what offices
/// rest on.
class AssessmentOutcomesIT {
    private static final Publication PUBLICATION = Running.bean(Publication.class);
    private static final Parts PARTS = Running.bean(Parts.class);

    private static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    private static OfficeView office() {
        return Running.as(
                HEAD,
                () -> Running.bean(Offices.class)
                        .found(new Facts(Map.of(OfficeFacts.NAME, "Office " + UUID.randomUUID()))));
    }

    private static NewAssessment about(AssessmentModel model, AssessmentPurpose purpose, @Nullable UUID officeId) {
        return new NewAssessment(
                "How we run projects",
                model.id(),
                purpose,
                officeId == null ? ScopeKind.ORGANISATION : ScopeKind.OFFICE,
                officeId,
                null,
                today(),
                false,
                Map.of("a", BigDecimal.valueOf(3)),
                null,
                Set.of(HEAD.personId()));
    }

    /// One of the past in which all questions up to a level are fulfilled.
    private static AssessmentView past(AssessmentModel model, NewAssessment terms, int level, int daysAgo) {
        var replies = new HashMap<String, Reply>();
        model.questions()
                .forEach(question -> replies.put(question.code(), new Reply(question.level() <= level ? 2 : 0, null)));
        return Running.as(
                HEAD,
                () -> Running.bean(PastAssessments.class)
                        .bring(
                                terms,
                                new PastAssessments.Content(Map.of(HEAD.personId(), replies), Map.of()),
                                null,
                                today().minusDays(daysAgo)));
    }

    @Test
    @Requirement("R021")
    void the_sponsor_is_sent_one_page_in_plain_words_by_itself() throws IOException {
        var model = model(3, 2);
        var sponsor = Running.person(Role.SPONSOR);
        var terms = AssessmentsIT.terms(model, sponsor, false, Set.of(HEAD.personId()));
        var one = AssessmentsIT.move(
                Running.as(HEAD, () -> AssessmentsIT.ASSESSMENTS.plan(terms)), AssessmentCommand.INVITE);
        AssessmentsIT.answer(HEAD, one, model, 2);
        AssessmentsIT.move(one, AssessmentCommand.CLOSE);
        AssessmentsIT.move(one, AssessmentCommand.MODERATE);

        Running.as(HEAD, () -> PUBLICATION.publish(one.id(), "Plans hold. Risks do not."));

        var page = Running.bean(JdbcClient.class)
                .sql("""
                        select a.content from kernel.mail m join kernel.mail_attachment a on a.mail_id = m.id
                        where m.recipient = :to and a.name = :name
                        """)
                .param("to", Running.email(sponsor.name()))
                .param("name", one.key() + ".pdf")
                .query((row, number) -> row.getBytes(1))
                .single();
        try (var paper = Loader.loadPDF(page)) {
            assertThat(paper.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Plans hold. Risks do not.")
                    .contains("On average we stand at 3.0 of 3");
        }
        var told = Running.as(
                sponsor,
                () -> Running.bean(org.plumbline.app.kernel.notice.Notifications.class)
                        .mine(5));
        assertThat(told.getFirst().sentence()).contains("The page for you is ready");
        assertThat(Visitor.signedIn(sponsor).get(one.href()).statusCode()).isEqualTo(200);
    }

    @Test
    @Requirement("R020")
    void versions_of_a_model_are_compared_only_once_somebody_says_what_means_the_same() {
        var first = model(3, 2);
        var second = Running.as(
                HEAD,
                () -> MODELS.putInForce(MODELS.bring(
                                new AssessmentModels.Wanted(
                                        first.name(), first.rule(), first.purpose(), first.origin(), first.body()),
                                first.id())
                        .id()));
        var office = office().id();
        var prior = past(first, about(first, AssessmentPurpose.PERIODIC, office), 1, 400);
        var now = past(second, about(second, AssessmentPurpose.PERIODIC, office), 2, 10);
        var visitor = Visitor.signedIn(HEAD);
        var address = now.href() + "/comparison?with=" + prior.id();

        var refused = visitor.get(address);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Different versions are not compared by themselves")
                .contains(second.href() + "/mapping/" + first.key());
        assertThat(rule(() -> Running.as(HEAD, () -> PUBLICATION.compare(now.id(), prior.id()))))
                .isEqualTo("OTHER_MODEL");
        assertThat(rule(() -> Running.as(
                        HEAD, () -> MODELS.map(second.id(), first.id(), Map.of("a", "a", "b", "a"), "Same words"))))
                .isEqualTo("MAPPED_TWICE");
        Running.as(HEAD, () -> MODELS.map(second.id(), first.id(), Map.of("a", "a"), "The words are the same"));
        var compared = Running.as(HEAD, () -> PUBLICATION.compare(now.id(), prior.id()));
        assertThat(compared.state()).isEqualTo(AssessmentState.COMPARED);
        assertThat(visitor.get(address).body())
                .contains("only groups that a mapping says mean the same")
                .contains("Nothing earlier means the same: Group b");
        assertThat(rule(() -> Running.as(HEAD, () -> PUBLICATION.compare(prior.id(), now.id()))))
                .as("an earlier one is not compared with a later one")
                .isEqualTo("SAME_ASSESSMENT");
    }

    @Test
    @Requirement("R025")
    void a_published_baseline_carries_the_business_case_of_its_office_and_stands_in_it() {
        var office = office();
        var approver = Running.person(Role.EXECUTIVE);
        var facts = new Facts(Map.of(
                "problem", "Late projects",
                "options", "None, small",
                "cost", "200000",
                "benefit", "500000",
                "approver", approver.personId().toString()));
        var drafted = Running.as(HEAD, () -> PARTS.add(office.id(), PartKind.CASE, "Why an office", facts));
        var submitted =
                Running.as(HEAD, () -> PARTS.move(drafted.id(), drafted.version(), PartCommand.SUBMIT, Map.of()));
        var model = model(3, 1);
        past(model, about(model, AssessmentPurpose.PERIODIC, office.id()), 2, 20);
        assertThat(rule(() -> approve(approver, submitted))).isEqualTo("NO_BASELINE");

        past(model, about(model, AssessmentPurpose.BASELINE, office.id()), 2, 10);

        assertThat(Visitor.signedIn(HEAD).get(submitted.href()).body())
                .contains("What it rests on")
                .contains("Group a");
        assertThat(approve(approver, submitted).state()).isEqualTo(PartState.APPROVED);
        assertThat(rule(() -> Running.as(
                        HEAD, () -> AssessmentsIT.ASSESSMENTS.plan(about(model, AssessmentPurpose.BASELINE, null)))))
                .isEqualTo("BASELINE_OFFICE");
    }

    private static org.plumbline.app.office.PartView approve(
            Actor approver, org.plumbline.app.office.PartView submitted) {
        return Running.as(
                approver, () -> PARTS.move(submitted.id(), submitted.version(), PartCommand.APPROVE, Map.of()));
    }

    @Test
    @Requirement("R119")
    void measured_maturity_proposes_answers_of_the_type_advisor() {
        var office = office();
        var model = model(3, 1);
        past(model, about(model, AssessmentPurpose.PERIODIC, office.id()), 3, 10);

        var proposed = Running.as(HEAD, () -> Running.bean(Advice.class).proposedFor(office.id()));

        assertThat(proposed)
                .containsEntry(TypeQuestion.METHOD, 5)
                .containsEntry(TypeQuestion.RESULTS, 5)
                .containsEntry(TypeQuestion.SKILLS, 1);
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/advisor").body())
                .contains("Proposed from the assessment");
    }

    @Test
    @Requirement("R042")
    void the_core_activity_is_scored_from_assessments_and_what_became_of_their_steps() {
        var model = model(3, 1);
        var one = past(model, about(model, AssessmentPurpose.PERIODIC, office().id()), 1, 5);
        var plan = Running.bean(ImprovementPlan.class);
        var scorecard = Running.bean(CoreScorecard.class);
        var before = Running.as(HEAD, () -> scorecard.of(one.key())).orElseThrow();
        assertThat(before.checks()).filteredOn(CoreScorecard.Check::isRight).hasSize(2);

        var step = Running.as(
                HEAD,
                () -> plan.add(
                        one.id(), new ImprovementPlan.Step("a", "a2", "Look at risks monthly", null, today(), true)));
        Running.as(HEAD, () -> plan.close(step.key(), PlanItem.State.DONE));

        var card = Running.as(HEAD, () -> scorecard.of(one.key())).orElseThrow();
        assertThat(card.score()).isEqualTo(400 / 6);
        assertThat(card.activities().getFirst().done()).isOne();
        assertThat(Running.as(
                                HEAD,
                                () -> Running.bean(org.plumbline.app.assurance.Problems.class)
                                        .get(Objects.requireNonNull(step.sentTo())))
                        .title())
                .isEqualTo("Not reached: Is a2 done?");
        assertThat(rule(() -> Running.as(HEAD, () -> plan.close(step.key(), PlanItem.State.DROPPED))))
                .isEqualTo("ITEM_CLOSED");
        assertThat(Visitor.signedIn(HEAD).get("/assessments/core-activities").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Requirement("R158")
    void values_of_others_stand_beside_ours_of_the_same_name_and_our_own_past() {
        var benchmarks = Running.bean(Benchmarks.class);
        var office = office();
        var name = "Reports in time " + UUID.randomUUID();
        Running.as(
                HEAD,
                () -> PARTS.add(
                        office.id(),
                        PartKind.METRIC,
                        name,
                        new Facts(Map.of("family", "PMO_OPERATION", "actual", "81", "target", "95", "unit", "%"))));
        var text = name + "; 74.5; %\nNobody measures this; 3";
        assertThat(rule(() -> Running.as(
                        HEAD, () -> benchmarks.add(new Benchmarks.Wanted("Round table", "", today().getYear(), text)))))
                .isEqualTo("BENCHMARK");
        assertThat(Running.as(HEAD, () -> benchmarks.problems("On time; often")))
                .containsExactly("Line 1: enter a criterion and a number, such as \"On time; 72.5; %\".");

        var set = Running.as(
                HEAD,
                () -> benchmarks.add(
                        new Benchmarks.Wanted("Round table", "Survey of forty offices", today().getYear(), text)));

        var lines = Running.as(HEAD, () -> benchmarks.compare(set.key()));
        assertThat(lines.getFirst().difference()).isEqualByComparingTo("6.5");
        assertThat(lines.getLast().difference())
                .as("nothing of ours has that name")
                .isNull();
        assertThat(Visitor.signedIn(HEAD).get(set.href()).body())
                .contains(office.name())
                .contains("6.50");
        var stranger = Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, UUID.randomUUID());
        assertThat(Visitor.signedIn(stranger).get(set.href()).statusCode()).isEqualTo(404);
    }

    @Test
    @Requirement("R172")
    void an_office_reviews_itself_each_quarter_against_its_figures_and_its_standards() throws IOException {
        var office = office();
        Running.as(
                HEAD,
                () -> PARTS.add(
                        office.id(),
                        PartKind.METRIC,
                        "Hours a report",
                        new Facts(Map.of(
                                "family",
                                "PMO_OPERATION",
                                "baseline",
                                "6",
                                "actual",
                                "2",
                                "target",
                                "2.5",
                                "unit",
                                "h"))));
        var quarters = Running.bean(OfficeQuarters.class);

        var closed = Running.as(HEAD, () -> quarters.close(office, "Reports cost less than planned."));

        var measure = closed.facts().operation().getFirst();
        assertThat(measure.reached())
                .as("less is better where the target is below the start")
                .isTrue();
        assertThat(closed.facts().standards())
                .hasSize(4)
                .allSatisfy(standard -> assertThat(standard.measured()).isZero());
        assertThat(rule(() -> Running.as(HEAD, () -> quarters.close(office, "Again"))))
                .isEqualTo("REVIEWED");
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(closed.href(office.key())).body()).contains("not measurable");
        try (var paper = Loader.loadPDF(visitor.bytes(closed.href(office.key()) + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Reports cost less than planned.");
        }
    }
}
