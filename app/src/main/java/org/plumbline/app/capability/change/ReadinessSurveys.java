package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.WaveTable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks the people of a wave's units how ready they are, by the survey kit: anonymous, and nothing is shown of
/// fewer than five or of what could be worked out from others.
@Service
public class ReadinessSurveys {
    /// By which readiness surveys are told from others.
    public static final String TOPIC = "READINESS";

    private static final int DAYS = 14;
    private static final int REMIND = 3;

    private final WaveTable table;
    private final Waves waves;
    private final Initiatives initiatives;
    private final Surveys surveys;
    private final SurveyResults results;
    private final AuditTrail audit;
    private final Clock clock;

    ReadinessSurveys(
            WaveTable table,
            Waves waves,
            Initiatives initiatives,
            Surveys surveys,
            SurveyResults results,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.waves = waves;
        this.initiatives = initiatives;
        this.surveys = surveys;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /// How ready the people of a wave said they were.
    ///
    /// @param mean over the questions, from 1 to 5 with two decimals; null while the survey is open and where
    ///     too few answered
    /// @param byQuestion mean by the question's id, as far as it may be shown
    public record Point(
            int wave,
            SurveyView survey,
            int answered,
            @Nullable BigDecimal mean,
            Map<String, BigDecimal> byQuestion) {}

    /// What is asked, each from 1, not at all, to 5, fully.
    public static List<Question> questions() {
        return List.of(
                Question.scale("why", t("I know why we change this.")),
                Question.scale("what", t("I know what will be different for me.")),
                Question.scale("able", t("I can do what is asked of me, or know where to learn it.")),
                Question.scale("support", t("My manager backs this change.")),
                Question.scale("want", t("I want it to work.")),
                Question.text("missing", t("What is still missing?")));
    }

    /// What a wave's people would be asked.
    public NewSurvey terms(InitiativeView initiative, WaveView wave) {
        return new NewSurvey(
                TOPIC,
                ScopeKind.ORGANISATION,
                null,
                null,
                t("Ready for wave {0} of {1}?", wave.number(), initiative.title()),
                initiative.terms().why(),
                true,
                false,
                Grouping.DEPARTMENT,
                LocalDate.now(clock).plusDays(DAYS),
                REMIND,
                questions(),
                new Audience(Set.of(), wave.terms().units(), Set.of(), Set.of()));
    }

    /// Writes the survey of a wave down as a draft; it is sent from its own page.
    @Transactional
    public SurveyView ask(UUID waveId) {
        var initiative = initiatives.changeable(waves.known(waveId).initiativeId());
        var wave = waves.known(waveId);
        var survey = surveys.draft(terms(initiative, wave));
        keep(initiative, wave, survey);
        return survey;
    }

    /// Says that a survey, such as one of the past, asked a wave's people.
    @Transactional
    public void link(UUID waveId, SurveyView survey) {
        keep(initiatives.changeable(waves.known(waveId).initiativeId()), waves.known(waveId), survey);
    }

    private void keep(InitiativeView initiative, WaveView wave, SurveyView survey) {
        var opened = survey.openedOn();
        table.keepSurvey(wave.id(), survey.key(), opened == null ? LocalDate.now(clock) : opened);
        audit.record(
                initiative.subject(),
                "asked how ready people are for",
                Map.of(),
                Map.of("Wave", wave.number(), "Survey", survey.key()));
    }

    /// The surveys of an initiative's waves that the acting person may see, by wave.
    @Transactional(readOnly = true)
    public List<Point> of(InitiativeView initiative) {
        var seen = surveys.seen().stream().map(SurveyView::key).collect(Collectors.toSet());
        var points = new ArrayList<Point>();
        for (var wave : waves.of(initiative)) {
            wave.surveys().stream().filter(seen::contains).forEach(key -> points.add(point(wave, results.of(key))));
        }
        return points;
    }

    private static Point point(WaveView wave, SurveyResults.Outcome outcome) {
        var means = new java.util.LinkedHashMap<String, BigDecimal>();
        for (var question : outcome.questions()) {
            var whole = question.whole();
            if (whole != null && whole.mean() != null) {
                means.put(question.question().id(), Objects.requireNonNull(whole.mean()));
            }
        }
        var mean = means.isEmpty()
                ? null
                : means.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(means.size()), 2, RoundingMode.HALF_UP);
        return new Point(wave.number(), outcome.survey(), outcome.answered(), mean, means);
    }
}
