package org.plumbline.app.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;

/// Surveys and the people of tests.
final class Asking {
    static final Surveys SURVEYS = Running.bean(Surveys.class);
    static final Ballots BALLOTS = Running.bean(Ballots.class);
    static final SurveyResults RESULTS = Running.bean(SurveyResults.class);
    static final Actor HEAD = Running.person(Role.PMO_HEAD);
    static final List<Question> QUESTIONS = List.of(
            Question.scale("useful", "The office helps me"),
            Question.choice("often", "How often do you ask it?", "Never", "Now and then", "Every week"),
            Question.text("wish", "What should it do?"));

    private Asking() {}

    static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    static UUID department(String name) {
        return Running.asSystem(() -> Running.bean(Departments.class)
                .ensure(name + " " + UUID.randomUUID().toString().substring(0, 8), null));
    }

    /// People of a department, with sign-ins.
    static List<Actor> people(UUID department, int number) {
        var people = new ArrayList<Actor>();
        for (var i = 0; i < number; i++) {
            people.add(Running.asSystem(() -> {
                var name = "Asked " + UUID.randomUUID().toString().substring(0, 8);
                var id = Running.bean(People.class)
                        .add(new NewPerson(name, Running.email(name), department, "Clerk", null, false, true));
                Running.bean(SignIns.class).open(id, Running.PASSWORD);
                Running.bean(Access.class).grant(id, Role.REQUESTER, ScopeKind.ORGANISATION, null);
                return new Actor(id, name);
            }));
        }
        return people;
    }

    static NewSurvey terms(boolean isAnonymous, Grouping grouping, Set<UUID> departments) {
        return new NewSurvey(
                "GENERAL",
                ScopeKind.ORGANISATION,
                null,
                null,
                "How is the office?",
                null,
                isAnonymous,
                false,
                grouping,
                today().plusDays(14),
                3,
                QUESTIONS,
                new Audience(Set.of(), departments, Set.of(), Set.of()));
    }

    static SurveyView sent(NewSurvey terms) {
        return Running.as(HEAD, () -> SURVEYS.move(SURVEYS.draft(terms).id(), SurveyCommand.SEND));
    }

    static SurveyView closed(SurveyView survey) {
        return Running.as(HEAD, () -> SURVEYS.move(survey.id(), SurveyCommand.CLOSE));
    }

    static boolean answer(Actor who, SurveyView survey, int useful, String often, String wish) {
        return Running.as(who, () -> {
            var token = BALLOTS.open(survey.key()).token();
            BALLOTS.cast(
                    survey.key(),
                    token == null ? "" : token,
                    Map.of("useful", Integer.toString(useful), "often", often, "wish", wish));
            return true;
        });
    }

    static SurveyResults.Outcome outcome(SurveyView survey) {
        return Running.as(HEAD, () -> RESULTS.of(survey.key()));
    }

    static SurveyResults.QuestionOutcome question(SurveyResults.Outcome outcome, String id) {
        return outcome.questions().stream()
                .filter(one -> one.question().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Set<UUID> ids(List<Actor> people) {
        return people.stream().map(Actor::personId).collect(Collectors.toSet());
    }

    /// The rule that refuses the work; empty where none does.
    static String rule(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.rule().name();
        }
    }
}
