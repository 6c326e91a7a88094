package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.capability.change.ChangeWorld.HEAD;
import static org.plumbline.app.capability.change.ChangeWorld.running;
import static org.plumbline.app.capability.change.ChangeWorld.unit;
import static org.plumbline.app.capability.change.ChangeWorld.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.survey.Ballots;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How ready people are is asked anonymously; whoever asks tries to find out who said what.
class ReadinessSurveysIT {
    private static final ReadinessSurveys READY = Running.bean(ReadinessSurveys.class);
    private static final String WORD = "Saffron";

    private static List<Actor> people(UUID unit, int number) {
        var people = new ArrayList<Actor>();
        for (var i = 0; i < number; i++) {
            var name = "Ready " + UUID.randomUUID().toString().substring(0, 8);
            people.add(Running.asSystem(() -> {
                var id = Running.bean(People.class)
                        .add(new NewPerson(name, Running.email(name), unit, "Clerk", null, false, true));
                Running.bean(Access.class).grant(id, Role.REQUESTER, ScopeKind.ORGANISATION, null);
                return new Actor(id, name);
            }));
        }
        return people;
    }

    private static SurveyView asked(WaveView wave) {
        return Running.as(
                HEAD,
                () -> Running.bean(Surveys.class).move(READY.ask(wave.id()).id(), SurveyCommand.SEND));
    }

    private static void answer(Actor who, SurveyView survey, int step) {
        Running.as(who, () -> {
            var ballots = Running.bean(Ballots.class);
            var token = ballots.open(survey.key()).token();
            var replies = new HashMap<String, String>();
            for (var question : survey.terms().questions()) {
                replies.put(question.id(), question.kind() == Question.Kind.SCALE ? "" + step : WORD + " is missing");
            }
            ballots.cast(survey.key(), token == null ? "" : token, replies);
            return true;
        });
    }

    private static ReadinessSurveys.Point closed(InitiativeView one, SurveyView survey) {
        return Running.as(HEAD, () -> {
            Running.bean(Surveys.class).move(survey.id(), SurveyCommand.CLOSE);
            return READY.of(one).getLast();
        });
    }

    @Test
    @Requirement("R008")
    void readiness_is_shown_over_the_waves_but_never_of_fewer_than_five() {
        var one = running();
        var large = unit("Large");
        var small = unit("Small");
        var first = wave(one, large, small);
        var asked = new ArrayList<>(people(large, 6));
        asked.addAll(people(small, 2));
        var survey = asked(first);
        asked.forEach(person -> answer(person, survey, 4));

        var open = Running.as(HEAD, () -> READY.of(one)).getFirst();
        var point = closed(one, survey);
        var rest = unit("Few");
        var few = people(rest, 6);
        var second = wave(one, rest);
        var next = asked(second);
        few.subList(0, 4).forEach(person -> answer(person, next, 1));
        var hidden = closed(one, next);

        assertThat(open.mean()).as("nobody looks before it is closed").isNull();
        assertThat(point.mean()).isEqualByComparingTo("4.00");
        assertThat(point.byQuestion()).containsKeys("why", "able", "want");
        assertThat(hidden.answered()).isEqualTo(4);
        assertThat(hidden.mean()).isNull();
        assertThat(Running.as(HEAD, () -> Running.bean(SurveyResults.class).of(survey.key()))
                        .groups())
                .as("8 less 6 would be the two of Small")
                .isEmpty();
        assertThat(Visitor.signedIn(HEAD).get(one.href() + "/readiness").body()).contains("4.00");
    }

    @Test
    void what_was_said_stands_in_the_answers_and_in_no_other_table() {
        var one = running();
        var unit = unit("Asked");
        var asked = people(unit, 5);
        var survey = asked(wave(one, unit));
        asked.forEach(person -> answer(person, survey, 3));
        closed(one, survey);

        assertThat(Tables.holding(WORD)).containsExactly("survey.answer");
        assertThat(Running.bean(JdbcClient.class)
                        .sql("select distinct action from kernel.audit_entry where subject_id = :id order by 1")
                        .param("id", survey.id())
                        .query(Rows::text)
                        .list())
                .as("created, sent, closed: no entry for an answer")
                .containsExactly("created", "moved");
        assertThat(Visitor.signedIn(HEAD).get(survey.href()).body().split("<aside", 2)[1])
                .as("the history beside it tells no time of an answer")
                .doesNotContain("answered<");
    }
}
