package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;

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
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Ballots;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;

/// What people see an office do is held against its mandate.
class PerceptionIT {
    private static final PerceptionPulse PULSE = Running.bean(PerceptionPulse.class);
    private static final Surveys SURVEYS = Running.bean(Surveys.class);
    private static final Ballots BALLOTS = Running.bean(Ballots.class);

    @Test
    @Requirement("R041")
    void an_office_that_over_extends_and_fails_to_perform_sees_both_and_how_it_moves() {
        var office = office();
        part(office, PartKind.MANDATE, "Collects status", "side", "DOES");
        part(office, PartKind.MANDATE, "Does not change reports", "side", "DOES_NOT");
        var people = IntStream.range(0, 6)
                .mapToObj(i -> Running.person(Role.PROJECT_MANAGER))
                .toList();

        answer(office, people, "No", "Yes");
        answer(office, people, "Yes", "No");

        var history = Running.as(HEAD, () -> PULSE.history(office.id()));
        assertThat(history).hasSize(2);
        var first = history.getFirst().perception();
        assertThat(first.index()).isEqualByComparingTo("0");
        assertThat(first.overExtension()).isEqualByComparingTo("100");
        assertThat(first.failing()).isEqualByComparingTo("100");
        assertThat(history.getLast().perception().index()).isEqualByComparingTo("100");
        assertThat(history.getLast().survey().seriesId())
                .as("asked again, not asked anew")
                .isEqualTo(history.getFirst().survey().seriesId());
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/perception").body())
                .contains("Perception index", "+100 since the last time", "Change reports", "as meant");
    }

    @Test
    void without_a_mandate_nobody_is_asked() {
        var office = office();

        assertThat(Founding.rule(() -> Running.as(HEAD, () -> PULSE.ask(office.id()))))
                .isEqualTo("NO_MANDATE");
    }

    private static void answer(OfficeView office, List<Actor> people, String inside, String outside) {
        var survey = Running.as(HEAD, () -> {
            var draft = PULSE.ask(office.id());
            var asked = SURVEYS.change(draft.id(), draft.version(), asking(draft.terms(), people));
            return SURVEYS.move(asked.id(), SurveyCommand.SEND);
        });
        people.forEach(person -> Running.as(person, () -> cast(survey, inside, outside)));
        Running.as(HEAD, () -> SURVEYS.move(survey.id(), SurveyCommand.CLOSE));
    }

    private static boolean cast(SurveyView survey, String inside, String outside) {
        var token = BALLOTS.open(survey.key()).token();
        var replies = new HashMap<String, String>();
        survey.terms().questions().forEach(question -> {
            if (!question.choices().isEmpty()) {
                replies.put(question.id(), question.id().contains("-in-") ? inside : outside);
            }
        });
        BALLOTS.cast(survey.key(), token == null ? "" : token, Map.copyOf(replies));
        return true;
    }

    private static NewSurvey asking(NewSurvey terms, List<Actor> people) {
        var ids = new HashSet<UUID>();
        people.forEach(person -> ids.add(person.personId()));
        return new NewSurvey(
                terms.topic(),
                terms.scope(),
                terms.scopeId(),
                terms.previousId(),
                terms.title(),
                terms.introduction(),
                terms.isAnonymous(),
                terms.isShared(),
                terms.grouping(),
                terms.deadline(),
                terms.remindDays(),
                terms.questions(),
                Audience.ofPeople(ids));
    }
}
