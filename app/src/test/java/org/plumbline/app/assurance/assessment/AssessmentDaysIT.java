package org.plumbline.app.assurance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.assurance.assessment.AssessmentsIT.HEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The last day of an assessment: who has not answered is told before, and the morning after it closes itself.
class AssessmentDaysIT {
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final AssessmentModel model = AssessmentsIT.model(3, 1);
    private final List<Actor> people = people();

    private static List<Actor> people() {
        var people = new ArrayList<Actor>();
        for (var i = 0; i < Assessments.LEAST_ANONYMOUS; i++) {
            people.add(Running.person(Role.TEAM_MEMBER));
        }
        return people;
    }

    private AssessmentView collecting(boolean isAnonymous) {
        var ids = people.stream().map(Actor::personId).collect(Collectors.toSet());
        var planned = Running.as(
                HEAD, () -> AssessmentsIT.ASSESSMENTS.plan(AssessmentsIT.terms(model, HEAD, isAnonymous, ids)));
        return AssessmentsIT.move(planned, AssessmentCommand.INVITE);
    }

    private void morning(AssessmentView one, LocalDate lastDay) {
        Running.bean(JdbcClient.class)
                .sql("update assurance.assessment set deadline = :day where id = :id")
                .param("day", lastDay)
                .param("id", one.id())
                .update();
        Running.asSystem(() -> {
            Running.bean(AssessmentDays.class).run();
            return one;
        });
    }

    private static AssessmentView again(AssessmentView one) {
        return Running.as(HEAD, () -> AssessmentsIT.ASSESSMENTS.get(one.key()));
    }

    private static long told(Actor who, AssessmentView about, String words) {
        return Running.as(who, () -> Running.bean(Notifications.class).mine(40)).stream()
                .filter(notice ->
                        notice.sentence().contains(words) && notice.href().startsWith(about.href()))
                .count();
    }

    @Test
    @Requirement("R020")
    void who_has_not_answered_is_reminded_once_and_it_closes_the_morning_after_the_last_day() {
        var one = collecting(false);
        AssessmentsIT.answer(people.getFirst(), one, model, 2);
        morning(one, today.plusDays(4));
        assertThat(told(people.getLast(), one, "Still open"))
                .as("four days ahead")
                .isZero();
        morning(one, today.plusDays(3));
        morning(one, today.plusDays(3));

        assertThat(told(people.getLast(), one, "Still open")).isEqualTo(1);
        assertThat(told(people.getFirst(), one, "Still open"))
                .as("has answered")
                .isZero();
        morning(one, today);
        assertThat(again(one).state()).as("the last day is theirs").isEqualTo(AssessmentState.COLLECTING);
        morning(one, today.minusDays(1));
        assertThat(again(one).state()).isEqualTo(AssessmentState.SCORING);
        assertThat(told(HEAD, one, "1 of 5 have answered")).isEqualTo(1);

        var reopened = AssessmentsIT.move(one, AssessmentCommand.REOPEN);
        assertThat(reopened.terms().deadline()).as("not closed again tomorrow").isEqualTo(today.plusDays(7));
    }

    @Test
    @Requirement("R020")
    void where_too_few_have_answered_its_lead_is_told_once_and_it_closes_when_enough_have() {
        var one = collecting(true);
        people.stream().skip(1).forEach(person -> AssessmentsIT.answer(person, one, model, 2));
        morning(one, today.minusDays(1));
        morning(one, today.minusDays(1));
        assertThat(again(one).state()).isEqualTo(AssessmentState.COLLECTING);
        assertThat(told(HEAD, one, "only 4 of 5")).isEqualTo(1);
        AssessmentsIT.answer(people.getFirst(), one, model, 2);

        morning(one, today.minusDays(1));

        assertThat(again(one).state()).isEqualTo(AssessmentState.SCORING);
    }
}
