package org.plumbline.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.role.Culture;

/// The questions of the culture asked of many.
class CultureSurveyIT {
    private static final CultureSurvey CULTURE = Running.bean(CultureSurvey.class);
    private static final Surveys SURVEYS = Running.bean(Surveys.class);

    private final Actor head = Running.person(Role.PMO_HEAD);

    @Test
    @Requirement("R137")
    void at_least_five_people_say_without_their_names_how_the_organisation_works_beside_the_one_record() {
        var people = IntStream.range(0, 5)
                .mapToObj(i -> Running.person(Role.REQUESTER))
                .toList();

        var few = closed(sent(people), people.subList(0, 4), "5");
        var before = Running.as(head, CULTURE::latest);
        closed(sent(people), people, "2");

        assertThat(before.filter(said -> said.answered() == 4)).as(few.key()).isEmpty();
        var said = Running.as(head, CULTURE::latest).orElseThrow();
        assertThat(said.answered()).isEqualTo(5);
        assertThat(said.of(Culture.Trait.CANDOUR).orElseThrow()).isEqualTo(2.0);
        assertThat(Visitor.signedIn(head).get("/roles/culture").body())
                .contains("5 people, asked without their names", "Ask again");
        assertThat(Visitor.signedIn(Running.person(Role.REQUESTER))
                        .get("/roles/culture")
                        .body())
                .doesNotContain("asked without their names");
    }

    @Test
    void only_who_runs_an_office_asks() {
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));

        assertThat(stranger.post("/settings", "/roles/culture/survey", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private SurveyView sent(List<Actor> people) {
        var ids = new HashSet<UUID>();
        people.forEach(person -> ids.add(person.personId()));
        return Running.as(head, () -> {
            var draft = CULTURE.ask();
            var terms = draft.terms();
            var asked = SURVEYS.change(
                    draft.id(),
                    draft.version(),
                    terms.with(terms.deadline(), Audience.ofPeople(ids), terms.previousId()));
            return SURVEYS.move(asked.id(), SurveyCommand.SEND);
        });
    }

    private SurveyView closed(SurveyView survey, List<Actor> people, String grade) {
        var replies = new HashMap<String, String>();
        survey.terms().questions().forEach(question -> replies.put(question.id(), grade));
        people.forEach(person -> Running.as(person, () -> {
            var token = Running.bean(Ballots.class).open(survey.key()).token();
            Running.bean(Ballots.class).cast(survey.key(), token == null ? "" : token, Map.copyOf(replies));
            return true;
        }));
        return Running.as(head, () -> SURVEYS.move(survey.id(), SurveyCommand.CLOSE));
    }
}
