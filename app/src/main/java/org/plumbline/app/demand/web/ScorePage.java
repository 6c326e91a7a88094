package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.Mark;
import org.plumbline.app.demand.ScoreSheet;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoreSubject;
import org.plumbline.app.demand.ScoreSum;
import org.plumbline.app.demand.Scored;
import org.plumbline.app.demand.Scores;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.stereotype.Component;

/// What the page of a score shows.
@Component
public class ScorePage {
    /// Marks this far apart are worth a talk.
    private static final BigDecimal FAR = BigDecimal.TWO;

    private final ScoreSheets sheets;
    private final Scores scores;
    private final People people;

    ScorePage(ScoreSheets sheets, Scores scores, People people) {
        this.sheets = sheets;
        this.scores = scores;
        this.people = people;
    }

    /// @param model null where none is in force
    /// @param scorers who handed a sheet in, as far as it may be seen
    /// @param lines one for each criterion
    /// @param past agreed scores, the newest first
    public record View(
            @Nullable ScoringModel model,
            List<String> scorers,
            List<Line> lines,
            List<Past> past,
            Map<String, String> computed) {}

    /// A criterion with what each gave.
    ///
    /// @param marks one for each scorer
    /// @param spread how far they lie apart
    /// @param isFar true where they are worth a talk
    /// @param agreed the mark of the newest score with this version
    public record Line(
            String criterion, String weight, List<String> marks, String spread, boolean isFar, String agreed) {}

    /// An agreed score.
    public record Past(
            String score, String range, String model, String href, String when, String who, boolean isOutdated) {}

    RecordView head(ScoreSubject subject, @Nullable ScoringModel model) {
        var newest = scores.newest(List.of(subject.id())).get(subject.id());
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                        t("Score"),
                        newest == null
                                ? Formats.NONE
                                : Formats.number(newest.sum().likely(), 0))
                .sub(newest == null ? t("not scored yet") : range(newest.sum()))
                .tone(newest != null && newest.isOutdated() ? Tone.CARE : Tone.PLAIN)
                .basis(t("From 0 to 100; what is in doubt makes it a range.")));
        if (newest != null) {
            figures.add(Figure.of(
                            t("Made with"),
                            t("{0} {1}", newest.model().name(), newest.model().number()))
                    .sub(newest.isOutdated() ? t("a later version is in force") : t("in force"))
                    .href(newest.model().href()));
        }
        var head = RecordView.of(subject.key(), subject.title())
                .sub(subject.isProposal() ? t("Proposal") : t("Running project"))
                .facts(figures.toArray(Figure[]::new))
                .step(Step.open(subject.isProposal() ? t("The proposal") : t("The project"), subject.href()));
        if (model == null || !sheets.mayScore()) {
            return head;
        }
        var query = "?model=" + model.id();
        head = head.step(Step.open(t("Fill in my sheet"), "/scoring/sheets/" + subject.key() + query));
        return sheets.mayAgree() && !sheets.handedIn(subject, model).isEmpty()
                ? head.step(
                        Step.open(t("Agree on the score"), "/scoring/scores/" + subject.key() + "/agreement" + query))
                : head;
    }

    View of(ScoreSubject subject, @Nullable ScoringModel model) {
        var past = scores.history(subject);
        var handedIn = model == null ? List.<ScoreSheet>of() : sheets.handedIn(subject, model);
        var names = names(Stream.concat(
                        handedIn.stream().map(ScoreSheet::scorerId),
                        past.stream().map(Scored::agreedBy))
                .toList());
        return new View(
                model,
                handedIn.stream()
                        .map(sheet -> names.getOrDefault(sheet.scorerId(), Formats.NONE))
                        .toList(),
                model == null ? List.of() : lines(model, handedIn, past),
                past.stream().map(one -> past(one, names)).toList(),
                model == null ? Map.of() : computed(subject, model));
    }

    private Map<UUID, String> names(List<UUID> ids) {
        return people.byIds(ids).values().stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    private static List<Line> lines(ScoringModel model, List<ScoreSheet> sheets, List<Scored> past) {
        var agreed = past.stream()
                .filter(one -> one.model().id().equals(model.id()))
                .findFirst()
                .map(Scored::marks)
                .orElse(Map.of());
        return model.criteria().stream()
                .map(criterion -> line(criterion, sheets, agreed.get(criterion.root())))
                .toList();
    }

    private static Line line(Criterion criterion, List<ScoreSheet> sheets, @Nullable Mark agreed) {
        var spread = ScoreSheets.spread(criterion, sheets);
        return new Line(
                criterion.name(),
                Formats.percent(criterion.weight(), 0),
                sheets.stream()
                        .map(sheet -> text(sheet.marks().get(criterion.root())))
                        .toList(),
                sheets.size() < 2 ? Formats.NONE : Formats.number(spread, 0),
                spread.compareTo(FAR) >= 0,
                text(agreed));
    }

    private static String text(@Nullable Mark mark) {
        if (mark == null) {
            return Formats.NONE;
        }
        var likely = Formats.number(mark.likely(), 0);
        return mark.low().compareTo(mark.high()) == 0
                ? likely
                : t("{0} ({1} to {2})", likely, Formats.number(mark.low(), 0), Formats.number(mark.high(), 0));
    }

    static String range(ScoreSum sum) {
        return sum.low().compareTo(sum.high()) == 0
                ? t("without doubt")
                : t("{0} to {1}", Formats.number(sum.low(), 0), Formats.number(sum.high(), 0));
    }

    private static Past past(Scored score, Map<UUID, String> names) {
        return new Past(
                Formats.number(score.sum().likely(), 1),
                range(score.sum()),
                t("{0} {1}", score.model().name(), score.model().number()),
                score.model().href(),
                Formats.moment(score.agreedAt()),
                names.getOrDefault(score.agreedBy(), Formats.NONE),
                score.isOutdated());
    }

    /// Marks that nobody gives, by the name of their criterion.
    Map<String, String> computed(ScoreSubject subject, ScoringModel model) {
        var computed = sheets.computed(model, subject);
        var words = new LinkedHashMap<String, String>();
        for (var criterion : model.criteria()) {
            var mark = computed.get(criterion.root());
            if (mark != null) {
                words.put(
                        criterion.name(),
                        t(
                                "{0}, from {1}",
                                Formats.number(mark.likely(), 0),
                                t(criterion.origin().label())));
            }
        }
        return words;
    }
}
