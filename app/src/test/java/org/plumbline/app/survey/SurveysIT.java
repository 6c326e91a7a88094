package org.plumbline.app.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.survey.Asking.HEAD;
import static org.plumbline.app.survey.Asking.SURVEYS;
import static org.plumbline.app.survey.Asking.answer;
import static org.plumbline.app.survey.Asking.closed;
import static org.plumbline.app.survey.Asking.department;
import static org.plumbline.app.survey.Asking.outcome;
import static org.plumbline.app.survey.Asking.people;
import static org.plumbline.app.survey.Asking.question;
import static org.plumbline.app.survey.Asking.rule;
import static org.plumbline.app.survey.Asking.sent;
import static org.plumbline.app.survey.Asking.terms;
import static org.plumbline.app.survey.Asking.today;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.survey.internal.SurveyDay;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A survey from draft to results.
class SurveysIT {
    @Test
    void people_are_asked_answer_once_and_their_answers_are_counted() {
        var stores = department("Stores");
        var asked = people(stores, 6);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));

        assertThat(survey.invited()).isEqualTo(6);
        var visitor = Visitor.signedIn(asked.getFirst());
        assertThat(visitor.get("/my-work").body()).contains("Answer: How is the office?");
        for (var i = 0; i < 6; i++) {
            answer(asked.get(i), survey, i < 3 ? 5 : 2, i == 0 ? "Never" : "Every week", i == 1 ? "Come by" : "");
        }
        assertThat(visitor.get("/my-work").body()).doesNotContain("Answer: How is the office?");
        assertThat(rule(() -> answer(asked.getFirst(), survey, 1, "Never", ""))).isEqualTo("ANSWERED");
        assertThat(outcome(survey).isShown()).as("nothing before the close").isFalse();

        var outcome = outcome(closed(survey));

        assertThat(outcome.answered()).isEqualTo(6);
        assertThat(outcome.participation()).isEqualByComparingTo("1");
        var useful = Objects.requireNonNull(question(outcome, "useful").whole());
        assertThat(useful.mean()).isEqualByComparingTo(new BigDecimal("3.50"));
        assertThat(useful.counts())
                .containsExactly(
                        Map.entry("1", 0), Map.entry("2", 3), Map.entry("3", 0), Map.entry("4", 0), Map.entry("5", 3));
        assertThat(question(outcome, "wish").comments()).containsExactly("Come by");
    }

    @Test
    void a_token_opens_one_answer_and_a_page_opened_again_replaces_it() {
        var stores = department("Stores");
        var asked = people(stores, 5);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        var first = Running.as(
                asked.getFirst(), () -> Asking.BALLOTS.open(survey.key()).token());
        var second = Running.as(
                asked.getFirst(), () -> Asking.BALLOTS.open(survey.key()).token());
        var replies = Map.of("useful", "3", "often", "Never");

        assertThat(rule(() -> cast(asked.getFirst(), survey, first, replies))).isEqualTo("STALE");
        assertThat(rule(() -> cast(asked.get(1), survey, second, replies))).isEqualTo("STALE");
        assertThat(rule(() -> cast(asked.getFirst(), survey, second, Map.of("useful", "6", "often", "Never"))))
                .isEqualTo("UNFIT");
        assertThat(rule(() -> cast(asked.getFirst(), survey, second, Map.of("useful", "5"))))
                .isEqualTo("MISSING");
        assertThat(rule(() -> cast(asked.getFirst(), survey, second, replies))).isEmpty();
        assertThat(rule(() -> cast(asked.getFirst(), survey, second, replies))).isEqualTo("ANSWERED");
    }

    private static void cast(Actor who, SurveyView survey, String token, Map<String, String> replies) {
        Running.as(who, () -> {
            Asking.BALLOTS.cast(survey.key(), token, replies);
            return true;
        });
    }

    @Test
    void who_is_not_asked_sees_nothing_and_who_is_asked_sees_results_only_where_they_are_shared() {
        var stores = department("Stores");
        var asked = people(stores, 5);
        var stranger = Running.person(Role.PROJECT_MANAGER);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));

        assertThatThrownBy(() -> Running.as(stranger, () -> SURVEYS.get(survey.key())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(stranger, () -> Asking.BALLOTS.open(survey.key())))
                .isInstanceOf(Missing.class);
        assertThat(Running.as(asked.getFirst(), () -> SURVEYS.get(survey.key())).title())
                .isEqualTo("How is the office?");
        closed(survey);
        assertThatThrownBy(() -> Running.as(asked.getFirst(), () -> Asking.RESULTS.of(survey.key())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void what_cannot_work_is_refused_before_anybody_is_asked() {
        var stores = department("Stores");
        people(stores, 4);
        var draft = Running.as(HEAD, () -> SURVEYS.draft(terms(true, Grouping.NONE, Set.of(stores))));

        assertThat(rule(() -> Running.as(HEAD, () -> SURVEYS.move(draft.id(), SurveyCommand.SEND))))
                .isEqualTo("TOO_FEW");
        assertThat(rule(() -> Running.as(
                        HEAD,
                        () -> SURVEYS.draft(terms(true, Grouping.NONE, Set.of())
                                .with(List.of(Question.choice("one", "Only one", "Yes")))))))
                .isEqualTo("QUESTION_CHOICES");
        var empty = Running.as(
                HEAD,
                () -> SURVEYS.draft(terms(true, Grouping.NONE, Set.of(stores)).with(List.of())));
        assertThat(rule(() -> Running.as(HEAD, () -> SURVEYS.move(empty.id(), SurveyCommand.SEND))))
                .isEqualTo("NO_QUESTION");
    }

    @Test
    void an_open_survey_is_not_changed_any_more_but_may_get_more_time() {
        var stores = department("Stores");
        people(stores, 5);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        var terms = survey.terms();

        assertThat(rule(() -> change(survey, terms.with(List.of(Question.scale("other", "Another"))))))
                .isEqualTo("NOT_DRAFT");
        assertThat(rule(() -> change(survey, until(terms, 3)))).isEqualTo("EARLIER");
        assertThat(rule(() -> change(survey, until(terms, 20)))).isEmpty();
    }

    private static void change(SurveyView survey, NewSurvey terms) {
        Running.as(HEAD, () -> SURVEYS.change(survey.id(), survey.version(), terms));
    }

    private static NewSurvey until(NewSurvey terms, int days) {
        return new NewSurvey(
                terms.topic(),
                terms.scope(),
                terms.scopeId(),
                null,
                terms.title(),
                terms.introduction(),
                terms.isAnonymous(),
                terms.isShared(),
                terms.grouping(),
                today().plusDays(days),
                terms.remindDays(),
                terms.questions(),
                terms.audience());
    }

    @Test
    void who_has_not_answered_is_reminded_once_a_day_and_the_survey_closes_after_its_last_day() {
        var stores = department("Stores");
        var asked = people(stores, 5);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        answer(asked.getFirst(), survey, 4, "Never", "");

        Running.as(HEAD, () -> {
            SURVEYS.remind(survey.id());
            return true;
        });

        assertThat(told(asked.getFirst())).noneMatch(sentence -> sentence.startsWith("Still open"));
        assertThat(told(asked.get(1))).anyMatch(sentence -> sentence.startsWith("Still open"));
        assertThat(rule(() -> Running.as(HEAD, () -> {
                    SURVEYS.remind(survey.id());
                    return true;
                })))
                .isEqualTo("REMINDED");
        Running.bean(JdbcClient.class)
                .sql("update survey.survey set deadline = :yesterday where id = :id")
                .param("yesterday", today().minusDays(1))
                .param("id", survey.id())
                .update();
        Running.asSystem(() -> {
            Running.bean(SurveyDay.class).run();
            return true;
        });
        assertThat(Running.as(HEAD, () -> SURVEYS.get(survey.key())).state()).isEqualTo(SurveyState.CLOSED);
    }

    private static List<String> told(Actor who) {
        return Running.as(who, () -> Running.bean(Notifications.class).mine(10)).stream()
                .map(Notifications.Notice::sentence)
                .toList();
    }

    @Test
    void a_survey_asked_again_shows_how_answers_moved() {
        var stores = department("Stores");
        var asked = people(stores, 5);
        var first = sent(terms(true, Grouping.NONE, Set.of(stores)));
        asked.forEach(person -> answer(person, first, 2, "Never", ""));
        closed(first);
        var again = sent(following(first));
        asked.forEach(person -> answer(person, again, 4, "Never", ""));
        closed(again);

        var history = Running.as(HEAD, () -> Asking.RESULTS.history(again.key()));

        assertThat(history)
                .extracting(point -> {
                    var whole = question(point.outcome(), "useful").whole();
                    return whole == null ? null : whole.mean();
                })
                .containsExactly(new BigDecimal("2.00"), new BigDecimal("4.00"));
    }

    private static NewSurvey following(SurveyView first) {
        var terms = first.terms();
        return new NewSurvey(
                terms.topic(),
                terms.scope(),
                terms.scopeId(),
                first.id(),
                terms.title(),
                terms.introduction(),
                terms.isAnonymous(),
                terms.isShared(),
                terms.grouping(),
                terms.deadline(),
                terms.remindDays(),
                terms.questions(),
                terms.audience());
    }
}
