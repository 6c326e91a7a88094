package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An assessment from plan to publication, by those who take part in it.
class AssessmentsIT {
    static final Actor HEAD = Running.person(Role.PMO_HEAD);
    static final Assessments ASSESSMENTS = Running.bean(Assessments.class);
    static final Responses RESPONSES = Running.bean(Responses.class);
    static final AssessmentModels MODELS = Running.bean(AssessmentModels.class);

    static AssessmentModel model(int levels, int groups) {
        return Running.as(HEAD, () -> {
            var body = MaturityTest.Models.staged(levels, groups).body();
            var fitting = new AssessmentModel.Body(body.levels().subList(0, levels), body.dimensions());
            var draft = MODELS.bring(
                    new AssessmentModels.Wanted(
                            "Model " + UUID.randomUUID(), ModelRule.STAGED, "For tests", "Ours", fitting),
                    null);
            return MODELS.putInForce(draft.id());
        });
    }

    static NewAssessment terms(AssessmentModel model, Actor sponsor, boolean isAnonymous, Set<UUID> people) {
        return new NewAssessment(
                "How we run projects",
                model.id(),
                AssessmentPurpose.PERIODIC,
                ScopeKind.ORGANISATION,
                null,
                sponsor.personId(),
                LocalDate.now(Running.bean(Clock.class)).plusDays(7),
                isAnonymous,
                Map.of("a", BigDecimal.valueOf(3)),
                null,
                people);
    }

    static void answer(Actor who, AssessmentView one, AssessmentModel model, int value) {
        var replies = new HashMap<String, Reply>();
        model.questions().forEach(question -> replies.put(question.code(), new Reply(value, "Seen in the plan")));
        Running.as(who, () -> {
            RESPONSES.send(one.key(), replies);
            return true;
        });
    }

    static String rule(Supplier<?> work) {
        try {
            var _ = work.get();
            return "";
        } catch (Refusal refusal) {
            return refusal.rule().name();
        }
    }

    static AssessmentView move(AssessmentView one, AssessmentCommand command) {
        return Running.as(HEAD, () -> ASSESSMENTS.move(one.id(), command));
    }

    @Test
    @Requirement("R020")
    void people_are_invited_answer_with_evidence_and_what_is_far_apart_is_moderated_before_it_is_published() {
        var model = model(3, 1);
        var sponsor = Running.person(Role.SPONSOR);
        var people = List.of(Running.person(Role.TEAM_MEMBER), Running.person(Role.TEAM_MEMBER));
        var planned = Running.as(
                HEAD,
                () -> ASSESSMENTS.plan(terms(
                        model,
                        sponsor,
                        false,
                        people.stream().map(Actor::personId).collect(Collectors.toSet()))));
        var one = move(planned, AssessmentCommand.INVITE);

        assertThat(Visitor.signedIn(people.getFirst()).get("/my-work").body()).contains("Answer: How we run projects");
        assertThat(rule(() -> close(one))).isEqualTo("NO_ANSWERS");
        answer(people.getFirst(), one, model, 3);
        answer(people.getLast(), one, model, 1);
        assertThat(rule(() -> {
                    answer(people.getLast(), one, model, 1);
                    return "";
                }))
                .isEqualTo("ANSWERED");
        move(one, AssessmentCommand.CLOSE);
        move(one, AssessmentCommand.MODERATE);
        var publication = Running.bean(Publication.class);
        moderate(one);

        var published = Running.as(HEAD, () -> publication.publish(one.id(), "We know our plans."));

        var result = java.util.Objects.requireNonNull(published.result());
        assertThat(result.groups().getFirst().level()).isEqualTo(3);
        assertThat(result.items().getFirst().reason()).isEqualTo("The plans of both were looked at");
        assertThat(published.state()).isEqualTo(AssessmentState.PUBLISHED);
        unchangeable(published);
    }

    private static void moderate(AssessmentView one) {
        var moderation = Running.bean(Moderation.class);
        var publication = Running.bean(Publication.class);
        var spread = Running.as(HEAD, () -> moderation.of(one.key()).getFirst());

        assertThat(spread.isWide()).isTrue();
        assertThat(spread.mean()).isEqualByComparingTo("2");
        assertThat(spread.evidence()).containsExactly("Seen in the plan");
        assertThat(rule(() -> Running.as(HEAD, () -> publication.publish(one.id(), null))))
                .isEqualTo("NOT_MODERATED");
        var version = Running.as(HEAD, () -> ASSESSMENTS.get(one.key())).version();
        assertThat(rule(() -> agree(one, version, ""))).isEqualTo("NO_REASON");
        agree(one, version, "The plans of both were looked at");
    }

    private static Object close(AssessmentView one) {
        return move(one, AssessmentCommand.CLOSE);
    }

    private static String agree(AssessmentView one, int version, String reason) {
        var agreed = new HashMap<String, Moderation.Agreement>();
        for (var code : List.of("a1", "a2", "a3")) {
            agreed.put(code, new Moderation.Agreement(2, reason));
        }
        Running.as(HEAD, () -> {
            Running.bean(Moderation.class).agree(one.key(), version, new HashMap<>(agreed));
            return true;
        });
        return "";
    }

    private static void unchangeable(AssessmentView published) {
        var jdbc = Running.bean(JdbcClient.class);
        assertThatThrownBy(() -> jdbc.sql("update assurance.assessment set summary = 'Other' where id = :id")
                        .param("id", published.id())
                        .update())
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> jdbc.sql("delete from assurance.answer where assessment_id = :id")
                        .param("id", published.id())
                        .update())
                .hasMessageContaining("stays as it is");
    }

    @Test
    void a_stranger_finds_no_assessment_that_is_not_published_and_who_is_asked_sees_no_moderation() {
        var model = model(3, 1);
        var asked = Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, UUID.randomUUID());
        var stranger = Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, UUID.randomUUID());
        var one = move(
                Running.as(HEAD, () -> ASSESSMENTS.plan(terms(model, HEAD, false, Set.of(asked.personId())))),
                AssessmentCommand.INVITE);

        assertThatThrownBy(() -> Running.as(stranger, () -> ASSESSMENTS.get(one.key())))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(stranger).get(one.href()).statusCode()).isEqualTo(404);
        var visitor = Visitor.signedIn(asked);
        assertThat(visitor.get(one.answerHref()).statusCode()).isEqualTo(200);
        assertThat(visitor.get(one.href() + "/moderation").statusCode()).isEqualTo(403);
        assertThat(visitor.get(one.href() + "/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void answers_without_evidence_come_back_with_each_question_to_mend() {
        var shipped = Running.as(
                HEAD,
                () -> MODELS.all().stream()
                        .filter(one -> one.name().equals("Team health") && one.state() == ModelState.IN_FORCE)
                        .findFirst()
                        .orElseGet(() -> MODELS.take("Team health")));
        var asked = Running.person(Role.TEAM_MEMBER);
        var team = Running.as(
                HEAD,
                () -> ASSESSMENTS.plan(new NewAssessment(
                        "The team",
                        shipped.id(),
                        AssessmentPurpose.AD_HOC,
                        ScopeKind.ORGANISATION,
                        null,
                        null,
                        LocalDate.now(Running.bean(Clock.class)).plusDays(7),
                        false,
                        Map.of(),
                        null,
                        Set.of(asked.personId()))));
        var one = move(team, AssessmentCommand.INVITE);
        var visitor = Visitor.signedIn(asked);

        var back = visitor.post(one.answerHref(), one.answerHref(), Map.of("v_purpose", "4"));

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("12 questions need your attention").contains("checked");
        var kept = visitor.post(one.answerHref(), one.answerHref(), Map.of("v_purpose", "4", "draft", "true"));
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(Running.as(asked, () -> RESPONSES.open(one.key())).replies()).containsOnlyKeys("purpose");
    }

    @Test
    void anonymous_answers_keep_no_person_and_no_trail_of_who_spoke() {
        var model = model(3, 1);
        var people = new java.util.ArrayList<Actor>();
        for (var i = 0; i < Assessments.LEAST_ANONYMOUS; i++) {
            people.add(Running.person(Role.TEAM_MEMBER));
        }
        var ids = people.stream().map(Actor::personId).collect(Collectors.toSet());
        var few = Running.as(
                HEAD,
                () -> ASSESSMENTS.plan(
                        terms(model, HEAD, true, Set.of(people.getFirst().personId()))));
        assertThat(rule(() -> move(few, AssessmentCommand.INVITE))).isEqualTo("TOO_FEW");
        var planned = Running.as(HEAD, () -> ASSESSMENTS.plan(terms(model, HEAD, true, ids)));
        var one = move(planned, AssessmentCommand.INVITE);
        people.forEach(person -> answer(person, one, model, 2));

        var jdbc = Running.bean(JdbcClient.class);
        assertThat(jdbc.sql(
                                "select count(*) from assurance.respondent where assessment_id = :id and voice_id is not null")
                        .param("id", one.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        var trail = Running.as(
                HEAD,
                () -> Running.bean(org.plumbline.app.kernel.AuditTrail.class).of(one.subject(), 50));
        assertThat(trail.stream().filter(entry -> entry.action().equals("answered")))
                .hasSize(people.size())
                .allSatisfy(entry -> assertThat(entry.actorName()).isEqualTo("Plumbline"));
        assertThat(trail.toString()).doesNotContain("Seen in the plan");
        move(one, AssessmentCommand.CLOSE);
        assertThat(Running.as(HEAD, () -> Running.bean(Moderation.class).of(one.key()))
                        .getFirst()
                        .answers())
                .isEqualTo(people.size());
    }
}
