package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreRanking.Line;
import org.plumbline.app.demand.ScoreRanking.Place;
import org.plumbline.app.demand.ScoreRanking.Side;
import org.plumbline.app.kernel.Missing;
import org.plumbline.engine.scoring.WeightSensitivity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ranks what was scored, draws the line where money or people end, and says how firm the order is.
@Service
public class ScoreRankings {
    private final Scores scores;
    private final ScoreSubjects subjects;
    private final ObjectProvider<LimitSource> sources;

    ScoreRankings(Scores scores, ScoreSubjects subjects, ObjectProvider<LimitSource> sources) {
        this.scores = scores;
        this.subjects = subjects;
        this.sources = sources;
    }

    /// The names of the limits that a line can be drawn by, by key, the latest first.
    @Transactional(readOnly = true)
    public Map<String, String> limits() {
        var names = new LinkedHashMap<String, String>();
        sources.stream().forEach(source -> names.putAll(source.names()));
        return names;
    }

    /// The ranking by a model of all that the acting person may see.
    ///
    /// @param line where the money ends; null for none
    @Transactional(readOnly = true)
    public ScoreRanking of(ScoringModel model, @Nullable Line line) {
        var all = subjects.all();
        return of(model, all, line == null ? null : limits(line, all));
    }

    /// As above, with the line where money or people end.
    ///
    /// @param key of the limits
    /// @throws Missing where there are none or they may not be seen
    @Transactional(readOnly = true)
    public ScoreRanking within(ScoringModel model, String key) {
        var limits = sources.stream()
                .flatMap(source -> source.of(key).stream())
                .findFirst()
                .orElseThrow(() -> new Missing("limits", key));
        return of(model, subjects.all(), limits);
    }

    private static ScoreLimits limits(Line line, List<ScoreSubject> all) {
        var uses = new HashMap<UUID, ScoreLimits.Use>();
        for (var one : all) {
            var cost = one.cost();
            if (cost != null && line.currency().equals(one.currency())) {
                uses.put(one.id(), new ScoreLimits.Use(cost, List.of(cost)));
            }
        }
        var limit = new ScoreLimits.Limit(null, "Money", null, line.money());
        return new ScoreLimits(null, line.currency(), List.of(limit), uses);
    }

    private ScoreRanking of(ScoringModel model, List<ScoreSubject> all, @Nullable ScoreLimits limits) {
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
        var purse = limits == null ? null : new Purse(limits);
        var places = places(model, ordered, purse);
        return new ScoreRanking(
                model,
                places,
                outdated,
                outdatedSubjects,
                unscored,
                limits,
                purse == null ? null : purse.spent,
                purse == null ? null : purse.next,
                purse == null ? List.of() : purse.lacking);
    }

    private record Candidate(ScoreSubject subject, Scored score) {}

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
