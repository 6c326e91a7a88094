package org.plumbline.app.survey;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.role.Culture;
import org.plumbline.app.organisation.role.CultureVoices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The questions of the culture asked of many without their names, beside the one record that an administrator keeps.
/// The usual rules of anonymous surveys hold: nothing before it is closed, nothing that fewer than five said.
@Service
public class CultureSurvey implements CultureVoices {
    private static final String TOPIC = "CULTURE";
    private static final int OPEN_DAYS = 14;

    private final Surveys surveys;
    private final SurveyResults results;
    private final Access access;
    private final Clock clock;

    CultureSurvey(Surveys surveys, SurveyResults results, Access access, Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean mayAsk() {
        return access.may(Permission.RUN_OFFICE);
    }

    /// Writes the survey down; whom it asks is taken from the last one, and chosen before it is sent.
    ///
    /// @throws org.plumbline.app.kernel.Forbidden where the acting person may not ask
    @Transactional
    public SurveyView ask() {
        var previous = all().stream().findFirst().orElse(null);
        return surveys.draft(new NewSurvey(
                TOPIC,
                ScopeKind.ORGANISATION,
                null,
                previous == null ? null : previous.id(),
                t("How do we really work?"),
                t("Say how it is, not how it should be. Nobody sees who answered what."),
                true,
                true,
                previous == null ? Grouping.NONE : previous.terms().grouping(),
                LocalDate.now(clock).plusDays(OPEN_DAYS),
                5,
                Arrays.stream(Culture.Question.values())
                        .map(question -> Question.scale(id(question), t(question.text())))
                        .toList(),
                previous == null ? Audience.NOBODY : previous.terms().audience()));
    }

    private static String id(Culture.Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<SurveyView> all() {
        return surveys.seen().stream()
                .filter(survey -> survey.terms().topic().equals(TOPIC))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> page() {
        return all().stream().findFirst().map(SurveyView::href);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Said> latest() {
        for (var survey : all()) {
            var on = survey.closedOn();
            var outcome = results.of(survey.key());
            if (on != null && outcome.isShown()) {
                return Optional.of(new Said(outcome.answered(), on, means(outcome)));
            }
        }
        return Optional.empty();
    }

    private static Map<Culture.Question, Double> means(SurveyResults.Outcome outcome) {
        var means = new EnumMap<Culture.Question, Double>(Culture.Question.class);
        for (var question : Culture.Question.values()) {
            for (var one : outcome.questions()) {
                var whole = one.whole();
                if (one.question().id().equals(id(question)) && whole != null && whole.mean() != null) {
                    means.put(question, whole.mean().doubleValue());
                }
            }
        }
        return means;
    }
}
