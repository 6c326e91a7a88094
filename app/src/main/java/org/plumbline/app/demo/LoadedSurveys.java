package org.plumbline.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.office.PerceptionPulse;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Ballots;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.PastSurveys;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.stereotype.Component;

/// Brings in how the hub was seen: a survey a year for three years, in which the office is seen doing ever more of what
/// it is there for and less of what it is not, and one that runs today.
@Component
class LoadedSurveys {
    private static final int ASKED = 34;
    private static final int DAYS_A_YEAR = 365;
    private static final int FIRST_DAYS_AGO = 2 * DAYS_A_YEAR + 40;
    private static final List<String> WISHES = List.of(
            "Answer questions about plans faster.",
            "One template less each year.",
            "Say earlier which decisions come up.",
            "Come to the stores and see how we work.",
            "Keep the monthly pack as short as it is.");

    private final PerceptionPulse pulse;
    private final PastSurveys past;
    private final Surveys surveys;
    private final Ballots ballots;
    private final People people;
    private final Access access;

    LoadedSurveys(
            PerceptionPulse pulse, PastSurveys past, Surveys surveys, Ballots ballots, People people, Access access) {
        this.pulse = pulse;
        this.past = past;
        this.surveys = surveys;
        this.ballots = ballots;
        this.people = people;
        this.access = access;
    }

    void load(World world, Cast cast) {
        var random = new Random(DemonstrationLoader.SEED);
        var hub = cast.id("HUB");
        var ids = world.organisation().people().stream()
                .map(person -> cast.id(person.key()))
                .limit(ASKED)
                .toList();
        var asked = new ArrayList<>(people.byIds(ids).values());
        asked.sort(java.util.Comparator.comparing(PersonView::name));
        var terms = pulse.terms(hub);
        @Nullable UUID previous = null;
        for (var year = 0; year < 3; year++) {
            var closed = world.today().minusDays(FIRST_DAYS_AGO - (long) DAYS_A_YEAR * year);
            previous = year(terms.with(closed, Audience.ofPeople(new HashSet<>(ids)), previous), year, asked, random);
        }
        running(terms.with(world.today().plusDays(12), Audience.ofPeople(new HashSet<>(ids)), previous), asked, random);
    }

    private UUID year(NewSurvey terms, int year, List<PersonView> asked, Random random) {
        var answers = new ArrayList<PastSurveys.Answer>();
        for (var person : asked) {
            if (random.nextInt(10) < 7 + year) {
                answers.add(new PastSurveys.Answer(
                        department(person), replies(terms.questions(), 0.45 + 0.18 * year, random)));
            }
        }
        LocalDate opened = terms.deadline().minusDays(21);
        return past.bring(terms, opened, asked.size(), answers).id();
    }

    private static @Nullable String department(PersonView person) {
        return person.departmentName();
    }

    /// @param good how likely the office is seen as its mandate says, from 0 to 1
    private static Map<String, String> replies(List<Question> questions, double good, Random random) {
        var replies = new HashMap<String, String>();
        for (var question : questions) {
            if (question.kind() == Question.Kind.TEXT) {
                if (random.nextInt(5) == 0) {
                    replies.put(question.id(), WISHES.get(random.nextInt(WISHES.size())));
                }
            } else {
                var isIn = question.id().contains("-in-");
                var isAsMeant = random.nextDouble() < (question.id().startsWith("should-") ? 0.85 : good);
                replies.put(
                        question.id(),
                        random.nextInt(12) == 0
                                ? PerceptionPulse.CANNOT_SAY
                                : isAsMeant == isIn
                                        ? PerceptionPulse.YES
                                        : random.nextInt(3) == 0 ? PerceptionPulse.PARTLY : PerceptionPulse.NO);
            }
        }
        return replies;
    }

    /// One that a third have answered.
    private void running(NewSurvey terms, List<PersonView> asked, Random random) {
        var survey = surveys.move(surveys.draft(terms).id(), SurveyCommand.SEND);
        for (var i = 0; i < asked.size(); i += 3) {
            var person = asked.get(i);
            access.as(new Actor(person.id(), person.name()), () -> answer(survey, random));
        }
    }

    private boolean answer(SurveyView survey, Random random) {
        var token = Objects.requireNonNull(ballots.open(survey.key()).token());
        ballots.cast(survey.key(), token, replies(survey.terms().questions(), 0.85, random));
        return true;
    }
}
