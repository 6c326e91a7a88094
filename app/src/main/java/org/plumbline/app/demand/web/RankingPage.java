package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demand.ScoreRanking;
import org.plumbline.app.demand.ScoreRanking.Line;
import org.plumbline.app.demand.ScoreRanking.Place;
import org.plumbline.app.demand.ScoreRanking.Side;
import org.plumbline.app.demand.ScoreRankings;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoreSubject;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.register.RowGroup;
import org.plumbline.engine.scoring.WeightSensitivity.Turn;
import org.springframework.stereotype.Component;

/// The ranking as the kit draws it, and as a file.
@Component
public class RankingPage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> HEADS = List.of(
            "Rank",
            "Key",
            "Title",
            "Score",
            "Low",
            "High",
            "Model",
            "Version",
            "Cost",
            "Currency",
            "Sum so far",
            "Side",
            "Criterion that turns it",
            "Weight",
            "Turns at",
            "People",
            "What would lift it over the line");

    private final ScoreRankings rankings;
    private final ScoreSheets sheets;
    private final Proposals proposals;

    RankingPage(ScoreRankings rankings, ScoreSheets sheets, Proposals proposals) {
        this.rankings = rankings;
        this.sheets = sheets;
        this.proposals = proposals;
    }

    /// What is drawn.
    ///
    /// @param figures how firm the order is, empty where nothing is ranked
    /// @param line where money or people end; null where no line was drawn
    public record View(List<Figure> figures, @Nullable RankingLine line, Register register) {}

    /// By what the line is drawn.
    ///
    /// @param money an amount; null for none
    /// @param limits the key of limits on money and people; null for none
    record Cut(@Nullable Line money, @Nullable String limits) {}

    Map<String, String> limits() {
        return rankings.limits();
    }

    private ScoreRanking ranking(ScoringModel model, Cut cut) {
        var limits = cut.limits();
        return limits == null ? rankings.of(model, cut.money()) : rankings.within(model, limits);
    }

    String currency() {
        return proposals.currency();
    }

    View of(RegisterQuery query, @Nullable ScoringModel model, Cut cut) {
        var register = Register.of(t("Ranking"), query, columns(), empty(model));
        if (model == null) {
            return new View(List.of(), null, register);
        }
        var ranking = ranking(model, cut);
        var groups = new ArrayList<RowGroup>();
        for (var side : Side.values()) {
            var places = ranking.ranked().stream()
                    .filter(place -> place.side() == side)
                    .toList();
            if (!places.isEmpty()) {
                groups.add(new RowGroup(
                        heading(side, ranking, cut.money()),
                        null,
                        places.stream().map(place -> row(place, ranking)).toList()));
            }
        }
        if (!ranking.outdated().isEmpty()) {
            groups.add(new RowGroup(t("Scored with an earlier version: score again"), null, outdated(ranking)));
        }
        if (!ranking.unscored().isEmpty()) {
            groups.add(new RowGroup(
                    t("Not scored yet"),
                    null,
                    ranking.unscored().stream().map(this::unscored).toList()));
        }
        var total = ranking.ranked().size()
                + ranking.outdated().size()
                + ranking.unscored().size();
        return new View(
                figures(ranking),
                RankingLine.of(ranking),
                register.grouped(groups, total).exports(RegisterLink.files("/scoring", query)));
    }

    private Empty empty(@Nullable ScoringModel model) {
        return model == null
                ? Empty.of(
                                t("No scoring model is in force"),
                                t("Say by what work is compared: criteria, weights, and what each level means."))
                        .next(t("Scoring models"), "/scoring/models")
                : Empty.of(t("Nothing to score"), t("Qualified proposals and running projects are scored here."))
                        .next(t("Proposals"), "/proposals");
    }

    private static String heading(Side side, ScoreRanking ranking, @Nullable Line line) {
        return switch (side) {
            case UNDECIDED -> t("Ranked");
            case MUST -> t("Must be done");
            case IN -> {
                var currency = Objects.requireNonNull(ranking.limits()).currency();
                var spent = Formats.moneyShort(ranking.spent(), currency);
                yield line == null
                        ? t("Above the line: {0}", spent)
                        : t("Above the line: {0} of {1}", spent, Formats.moneyShort(line.money(), currency));
            }
            case OUT -> t("Below the line");
            case UNKNOWN ->
                line == null
                        ? t("Cost, size or rate of the currency unknown")
                        : t("Cost unknown, or of another currency");
        };
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("work", t("Work")),
                Column.number("rank", t("Rank")),
                Column.number("score", t("Score")),
                Column.text("range", t("Low to high")).wide(),
                Column.number("cost", t("Cost")).wide(),
                Column.number("cumulated", t("Sum so far")).wide(),
                Column.text("people", t("People")).wide(),
                Column.text("firm", t("What would let the next one pass"))
                        .roomy()
                        .wide());
    }

    private Row row(Place place, ScoreRanking ranking) {
        var subject = place.subject();
        return Row.of(
                subject.key(),
                link(subject),
                Cell.number(place.rank()),
                Cell.number(place.score().sum().likely(), 1),
                Cell.muted(ScorePage.range(place.score().sum())),
                Cell.text(money(subject.cost(), subject)),
                Cell.text(cumulated(place, ranking)),
                Cell.muted(subject.people()),
                new Cell.Text(
                        turn(place.turn(), ranking.model()),
                        place.overlaps() ? t("their doubts overlap") : null,
                        Tone.MUTED));
    }

    private static @Nullable String cumulated(Place place, ScoreRanking ranking) {
        var limits = ranking.limits();
        return limits == null || place.cumulated() == null
                ? null
                : Formats.moneyShort(place.cumulated(), limits.currency());
    }

    private Cell link(ScoreSubject subject) {
        var link = Cell.link(subject.title(), "/scoring/scores/" + subject.key())
                .sub(subject.key() + " · " + (subject.isProposal() ? t("Proposal") : t("Running project")));
        return subject.isMandatory() ? link.tags(t("required")) : link;
    }

    private static @Nullable String money(@Nullable BigDecimal amount, ScoreSubject subject) {
        var currency = subject.currency();
        return amount == null
                ? null
                : currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    private static @Nullable String turn(@Nullable Turn turn, ScoringModel model) {
        return turn == null
                ? null
                : turn.distance() < 0.0005
                        ? t("They are even")
                        : t(
                                "{0} from {1} to {2}",
                                model.criteria().get(turn.criterion()).name(),
                                percent(turn.from()),
                                percent(turn.to()));
    }

    private static String percent(double ratio) {
        return Formats.percent(BigDecimal.valueOf(ratio), 1);
    }

    private List<Row> outdated(ScoreRanking ranking) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < ranking.outdated().size(); i++) {
            var score = ranking.outdated().get(i);
            var subject = ranking.outdatedSubjects().get(i);
            rows.add(Row.of(
                    subject.key(),
                    link(subject),
                    Cell.muted(null),
                    Cell.number(score.sum().likely(), 1),
                    Cell.muted(t("version {0}", score.model().number())),
                    Cell.text(money(subject.cost(), subject)),
                    Cell.muted(null),
                    Cell.muted(subject.people()),
                    next(subject)));
        }
        return rows;
    }

    private Row unscored(ScoreSubject subject) {
        return Row.of(
                subject.key(),
                link(subject),
                Cell.muted(null),
                Cell.muted(null),
                Cell.muted(null),
                Cell.text(money(subject.cost(), subject)),
                Cell.muted(null),
                Cell.muted(subject.people()),
                next(subject));
    }

    private Cell next(ScoreSubject subject) {
        return sheets.mayScore()
                ? Cell.link(t("Fill in my sheet"), "/scoring/sheets/" + subject.key())
                : Cell.muted(null);
    }

    private static List<Figure> figures(ScoreRanking ranking) {
        var ranked = ranking.ranked();
        if (ranked.isEmpty()) {
            return List.of();
        }
        var nearest = ranked.stream()
                .filter(place -> place.turn() != null)
                .min(Comparator.comparingDouble(
                        place -> Objects.requireNonNull(place.turn()).distance()));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(t("Ranked"), Formats.number(ranked.size()))
                .sub(t("{0} without a score", ranking.unscored().size())));
        nearest.ifPresent(place -> {
            var turn = Objects.requireNonNull(place.turn());
            figures.add(Figure.of(
                            t("Smallest move that changes the order"),
                            t(
                                    "{0} points",
                                    Formats.number(
                                            BigDecimal.valueOf(turn.distance()).multiply(HUNDRED), 1)))
                    .sub(t(
                            "{0}, at rank {1}",
                            ranking.model().criteria().get(turn.criterion()).name(), place.rank()))
                    .basis(t("One weight moves, the others keep their proportions. Percentage points.")));
        });
        boundary(ranking).ifPresent(place -> {
            var turn = Objects.requireNonNull(place.turn());
            figures.add(Figure.of(
                            t("Move that changes what is above the line"),
                            t(
                                    "{0} points",
                                    Formats.number(
                                            BigDecimal.valueOf(turn.distance()).multiply(HUNDRED), 1)))
                    .sub(turn(turn, ranking.model())));
        });
        figures.add(unsure(ranked));
        return figures;
    }

    private static Figure unsure(List<Place> ranked) {
        var unsure = ranked.stream().filter(Place::overlaps).count();
        return Figure.of(t("Neighbours in doubt"), Formats.number(unsure))
                .sub(t("whose ranges overlap"))
                .tone(unsure == 0 ? Tone.PLAIN : Tone.CARE);
    }

    /// The last place above the line, where the first below it could pass it.
    private static java.util.Optional<Place> boundary(ScoreRanking ranking) {
        Place last = null;
        for (var place : ranking.ranked()) {
            if (place.side() == Side.OUT) {
                break;
            }
            last = place;
        }
        var isCut = ranking.ranked().stream().anyMatch(place -> place.side() == Side.OUT);
        return java.util.Optional.ofNullable(last).filter(place -> isCut && place.turn() != null);
    }

    ListFile file(@Nullable ScoringModel model, Cut cut) {
        var rows = new ArrayList<List<@Nullable Object>>();
        if (model != null) {
            var ranking = ranking(model, cut);
            ranking.ranked().forEach(place -> rows.add(line(place, ranking)));
            for (var subject : ranking.unscored()) {
                rows.add(Arrays.asList(null, subject.key(), subject.title()));
            }
        }
        return new ListFile("ranking", t("Ranked"), HEADS, rows);
    }

    private static List<@Nullable Object> line(Place place, ScoreRanking ranking) {
        var model = ranking.model();
        var turn = place.turn();
        var isNext = place.subject().equals(ranking.next());
        var line = RankingLine.of(ranking);
        return Arrays.asList(
                place.rank(),
                place.subject().key(),
                place.subject().title(),
                place.score().sum().likely(),
                place.score().sum().low(),
                place.score().sum().high(),
                model.name(),
                model.number(),
                place.subject().cost(),
                place.subject().currency(),
                place.cumulated(),
                place.side() == Side.UNDECIDED ? null : place.side(),
                turn == null ? null : model.criteria().get(turn.criterion()).name(),
                turn == null ? null : turn.from(),
                turn == null ? null : turn.to(),
                place.subject().people(),
                isNext && line != null ? String.join("; ", line.lacking()) : null);
    }
}
