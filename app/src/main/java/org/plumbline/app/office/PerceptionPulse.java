package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks people what an office does and should do, item by item of its mandate, and says how far that is what the
/// mandate
/// says.
@Service
public class PerceptionPulse {
    /// By which surveys of this kind are found.
    public static final String TOPIC = "PERCEPTION";

    public static final String YES = "Yes";
    public static final String PARTLY = "Partly";
    public static final String NO = "No";
    public static final String CANNOT_SAY = "Cannot say";

    private static final int MOST_ITEMS = 25;
    private static final int OPEN_DAYS = 21;

    private final OfficeDoor door;
    private final Parts parts;
    private final Surveys surveys;
    private final SurveyResults results;
    private final Clock clock;

    PerceptionPulse(OfficeDoor door, Parts parts, Surveys surveys, SurveyResults results, Clock clock) {
        this.door = door;
        this.parts = parts;
        this.surveys = surveys;
        this.results = results;
        this.clock = clock;
    }

    /// What people said at a time.
    ///
    /// @param on the day the survey was closed
    public record Pulse(LocalDate on, SurveyView survey, int answered, Perception perception) {}

    /// Writes down a survey of two questions for each item of the mandate; whom it asks is taken from the last one.
    ///
    /// @throws Refusal where the mandate is empty
    @Transactional
    public SurveyView ask(UUID officeId) {
        return surveys.draft(terms(officeId));
    }

    /// What such a survey asks today.
    ///
    /// @throws Refusal where the mandate is empty
    @Transactional(readOnly = true)
    public NewSurvey terms(UUID officeId) {
        var office = door.get(officeId);
        door.requireRun(office);
        var items = mandate(officeId);
        if (items.isEmpty()) {
            throw new Refusal(OfficeRules.NO_MANDATE, office.name());
        }
        var questions = new ArrayList<Question>();
        for (var item : items.subList(0, Math.min(MOST_ITEMS, items.size()))) {
            var side = isInScope(item) ? "in-" : "out-";
            questions.add(choice("does-" + side + item.id(), t("{0}: does the office do this?", saying(item))));
            questions.add(choice("should-" + side + item.id(), t("{0}: should it?", saying(item))));
        }
        questions.add(Question.text("wish", t("What should the office do differently?")));
        var previous = of(officeId).stream().findFirst().orElse(null);
        return new NewSurvey(
                TOPIC,
                ScopeKind.OFFICE,
                officeId,
                previous == null ? null : previous.id(),
                t("What does {0} do, and what should it do?", office.name()),
                t("Some of what follows is what the office is there for, some is what it is not. Say what you see."),
                true,
                true,
                previous == null ? Grouping.DEPARTMENT : previous.terms().grouping(),
                LocalDate.now(clock).plusDays(OPEN_DAYS),
                5,
                questions,
                previous == null ? Audience.NOBODY : previous.terms().audience());
    }

    private static Question choice(String id, String text) {
        return Question.choice(id, text, YES, PARTLY, NO, CANNOT_SAY);
    }

    /// Without "Does not", which would turn the question round.
    private static String saying(PartView item) {
        var title = item.title();
        return title.startsWith("Does not ") ? capital(title.substring("Does not ".length())) : title;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean isInScope(PartView item) {
        return !"DOES_NOT".equals(item.facts().text("side"));
    }

    /// The mandate of an office that counts, what it does first.
    @Transactional(readOnly = true)
    public List<PartView> mandate(UUID officeId) {
        var all = parts.of(officeId, PartKind.MANDATE).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var sorted =
                new ArrayList<>(all.stream().filter(PerceptionPulse::isInScope).toList());
        all.stream().filter(part -> !isInScope(part)).forEach(sorted::add);
        return sorted;
    }

    /// The surveys of an office's perception that the acting person sees, latest first.
    @Transactional(readOnly = true)
    public List<SurveyView> of(UUID officeId) {
        return surveys.of(door.get(officeId).id(), TOPIC);
    }

    /// What people said each time, oldest first; only what may be shown.
    @Transactional(readOnly = true)
    public List<Pulse> history(UUID officeId) {
        var pulses = new ArrayList<Pulse>();
        for (var survey : of(officeId).reversed()) {
            var on = survey.closedOn();
            var outcome = results.of(survey.key());
            if (on != null && outcome.isShown()) {
                pulses.add(new Pulse(on, survey, outcome.answered(), perception(survey, outcome)));
            }
        }
        return pulses;
    }

    private static Perception perception(SurveyView survey, SurveyResults.Outcome outcome) {
        var shares = new LinkedHashMap<String, @Nullable BigDecimal>();
        outcome.questions().forEach(one -> shares.put(one.question().id(), share(one.whole())));
        var items = new ArrayList<Perception.Seen>();
        for (var question : survey.terms().questions()) {
            var id = question.id();
            if (id.startsWith("does-")) {
                var rest = id.substring("does-".length());
                items.add(new Perception.Seen(
                        item(question.text()), rest.startsWith("in-"), shares.get(id), shares.get("should-" + rest)));
            }
        }
        return Perception.of(items);
    }

    /// What stands before the question itself.
    private static String item(String text) {
        var end = text.lastIndexOf(": ");
        return end < 0 ? text : text.substring(0, end);
    }

    private static @Nullable BigDecimal share(SurveyResults.@Nullable Tally tally) {
        if (tally == null) {
            return null;
        }
        Map<String, Integer> counts = tally.counts();
        return Perception.share(
                counts.getOrDefault(YES, 0), counts.getOrDefault(PARTLY, 0), counts.getOrDefault(NO, 0));
    }
}
