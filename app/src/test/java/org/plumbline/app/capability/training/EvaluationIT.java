package org.plumbline.app.capability.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.survey.Ballots;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a course was liked is asked without names; whoever runs training tries to find out who said what.
class EvaluationIT {
    private static final String WORD = "Cardamom";

    private final Actor head = Running.person(Role.PMO_HEAD);

    private SessionView held(List<Actor> people) {
        var course = Running.as(
                head,
                () -> Running.bean(Courses.class)
                        .create(new CourseTerms(
                                "Course " + java.util.UUID.randomUUID(),
                                CourseKind.INTERNAL,
                                null,
                                "",
                                null,
                                null,
                                null,
                                null,
                                null,
                                50,
                                true,
                                null,
                                Map.of())));
        var today = LocalDate.now(Running.bean(Clock.class));
        var terms = new SessionTerms(today, LocalTime.of(9, 0), 60, "Room", 20, null, null, null);
        return Running.as(head, () -> {
            var sessions = Running.bean(TrainingSessions.class);
            var session = sessions.plan(course, terms);
            people.forEach(one -> Running.bean(Enrolments.class).enrol(session, one.personId()));
            var all = Running.bean(Enrolments.class).of(session).stream()
                    .map(Enrolment::id)
                    .collect(Collectors.toSet());
            sessions.hold(session.id(), all, all);
            var key = Running.bean(Evaluations.class).ask(session);
            assertThat(key).isNotBlank();
            return sessions.get(session.key());
        });
    }

    private static List<Actor> people(int number) {
        var people = new ArrayList<Actor>();
        for (var i = 0; i < number; i++) {
            people.add(Running.person(Role.REQUESTER));
        }
        return people;
    }

    private static void answer(Actor who, String survey) {
        Running.as(who, () -> {
            var ballots = Running.bean(Ballots.class);
            var token = ballots.open(survey).token();
            var replies = new HashMap<String, String>();
            for (var question : Evaluations.questions()) {
                replies.put(question.id(), question.kind() == Question.Kind.SCALE ? "4" : WORD + " was missing");
            }
            ballots.cast(survey, token == null ? "" : token, replies);
            return true;
        });
    }

    private @Nullable Double reaction(SessionView session) {
        return Running.as(head, () -> Running.bean(Evaluations.class).reaction(session));
    }

    private void close(String survey) {
        Running.as(head, () -> {
            var surveys = Running.bean(Surveys.class);
            return surveys.move(surveys.get(survey).id(), SurveyCommand.CLOSE);
        });
    }

    @Test
    @Requirement("R013")
    void a_mean_is_shown_from_five_answers_on_and_never_while_people_still_answer() {
        var few = people(6);
        var session = held(few);
        var survey = java.util.Objects.requireNonNull(session.surveyKey());
        few.subList(0, 4).forEach(one -> answer(one, survey));
        assertThat(reaction(session)).as("open").isNull();
        close(survey);
        assertThat(reaction(session)).as("four answers").isNull();
        assertThat(Running.as(head, () -> Running.bean(SurveyResults.class).of(survey))
                        .groups())
                .isEmpty();

        var many = people(5);
        var other = held(many);
        var second = java.util.Objects.requireNonNull(other.surveyKey());
        many.forEach(one -> answer(one, second));
        close(second);
        assertThat(reaction(other)).isEqualTo(4.0);
    }

    @Test
    void what_was_written_stands_in_no_trail_search_or_notice_and_not_on_pages_of_training() {
        var people = people(6);
        var session = held(people);
        var survey = java.util.Objects.requireNonNull(session.surveyKey());
        people.forEach(one -> answer(one, survey));
        close(survey);

        var jdbc = Running.bean(JdbcClient.class);
        for (var table : List.of("kernel.audit_entry", "kernel.search_entry", "kernel.notification")) {
            assertThat(jdbc.sql("select count(*) from " + table + " one where one::text like :word")
                            .param("word", "%" + WORD + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(Running.as(head, () -> Running.bean(SearchIndex.class).find(WORD, 5)))
                .isEmpty();
        var desk = Visitor.signedIn(head);
        assertThat(desk.get(session.href()).body()).doesNotContain(WORD);
        assertThat(desk.get(session.course().href()).body()).doesNotContain(WORD);
    }
}
