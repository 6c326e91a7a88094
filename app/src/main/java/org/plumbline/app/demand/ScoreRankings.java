package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreRanking.Line;
import org.plumbline.app.demand.ScoreRanking.Place;
import org.plumbline.app.demand.ScoreRanking.Side;
import org.plumbline.engine.scoring.WeightSensitivity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ranks what was scored, draws the line where the money ends, and says how firm the order is.
@Service
public class ScoreRankings {
    private final Scores scores;
    private final ScoreSubjects subjects;

    ScoreRankings(Scores scores, ScoreSubjects subjects) {
        this.scores = scores;
        this.subjects = subjects;
    }

    /// The ranking by a model of all that the acting person may see.
    ///
    /// @param line where the money ends; null for none
    @Transactional(readOnly = true)
    public ScoreRanking of(ScoringModel model, @Nullable Line line) {
        var all = subjects.all();
        var newest = scores.newest(all.stream().map(ScoreSubject::id).toList());
        var scored = new ArrayList<ScoreSubject>();
        var outdated = new ArrayList<Scored>();
        var outdatedSubjects = new ArrayList<ScoreSubject>();
        var unscored = new ArrayList<ScoreSubject>();
        for (var subject : all) {
            var score = newest.get(subject.id());
            if (score == null || !score.model().familyId().equals(model.familyId())) {
                unscored.add(subject);
            } else if (score.model().id().equals(model.id())) {
                scored.add(subject);
            } else {
                outdated.add(score);
                outdatedSubjects.add(subject);
            }
        }
        scored.sort(Comparator.comparing((ScoreSubject one) -> !one.isMandatory())
                .thenComparing(
                        one -> Objects.requireNonNull(newest.get(one.id()))
                                .sum()
                                .likely(),
                        Comparator.reverseOrder())
                .thenComparing(ScoreSubject::key));
        var ordered = scored.stream()
                .map(one -> new Candidate(one, Objects.requireNonNull(newest.get(one.id()))))
                .toList();
        var purse = line == null ? null : new Purse(line);
        var places = places(model, ordered, purse);
        return new ScoreRanking(
                model, places, outdated, outdatedSubjects, unscored, purse == null ? null : purse.spent);
    }

    private record Candidate(ScoreSubject subject, Scored score) {}

    /// Money on its way down the list. It ends at the first that does not fit: what follows is below the line, even
    /// where it would fit, since the list is a ranking and no optimum.
    private static final class Purse {
        private final Line line;
        private BigDecimal spent = BigDecimal.ZERO;
        private boolean isEmpty;

        Purse(Line line) {
            this.line = line;
        }

        Side take(ScoreSubject subject) {
            var cost = subject.cost();
            if (cost == null || !line.currency().equals(subject.currency())) {
                return Side.UNKNOWN;
            }
            var after = spent.add(cost);
            if (subject.isMandatory()) {
                spent = after;
                return Side.MUST;
            }
            if (isEmpty || after.compareTo(line.money()) > 0) {
                isEmpty = true;
                return Side.OUT;
            }
            spent = after;
            return Side.IN;
        }
    }

    private static List<Place> places(ScoringModel model, List<Candidate> ordered, @Nullable Purse purse) {
        var sensitivity = model.method() == ScoringMethod.WSJF
                ? null
                : new WeightSensitivity(model.criteria().stream()
                        .mapToDouble(one -> one.weight().doubleValue())
                        .toArray());
        var places = new ArrayList<Place>();
        for (var i = 0; i < ordered.size(); i++) {
            var one = ordered.get(i);
            var next = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
            var rival = next != null
                            && one.subject().isMandatory() == next.subject().isMandatory()
                    ? next
                    : null;
            var side = purse == null ? Side.UNDECIDED : purse.take(one.subject());
            places.add(new Place(
                    i + 1,
                    one.subject(),
                    one.score(),
                    side,
                    purse != null && (side == Side.IN || side == Side.MUST) ? purse.spent : null,
                    rival == null || sensitivity == null
                            ? null
                            : sensitivity
                                    .nearest(marks(one.score()), marks(rival.score()))
                                    .orElse(null),
                    rival != null
                            && one.score()
                                            .sum()
                                            .low()
                                            .compareTo(rival.score().sum().high())
                                    < 0));
        }
        return places;
    }

    private static double[] marks(Scored score) {
        var values = score.model().criteria().stream()
                .map(one ->
                        Objects.requireNonNull(score.marks().get(one.root())).likely())
                .toList();
        return ScoreSum.directed(score.model(), values).stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }
}
