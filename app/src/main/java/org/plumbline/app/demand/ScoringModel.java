package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.engine.scoring.PairwiseRepair;
import org.plumbline.engine.scoring.PairwiseWeights;

/// A version of a scoring model.
///
/// @param key such as `SCM-0002`; each version has its own
/// @param familyId what its versions share
/// @param number of the version, from 1
/// @param criteria in their order; for cost of delay value, urgency, enablement and size
/// @param comparisons how many times as important one criterion is as another, by [#pair]: 1 to 9, below zero where
///     it
///     is the other way round
/// @param version rises with each change of the draft
public record ScoringModel(
        UUID id,
        String key,
        UUID familyId,
        String name,
        int number,
        ScoringState state,
        ScoringMethod method,
        List<Criterion> criteria,
        Map<String, Integer> comparisons,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate supersededOn,
        int version) {
    /// Weights of comparisons are kept to this many decimals.
    private static final int DIGITS = 4;

    public ScoringModel {
        criteria = List.copyOf(criteria);
        comparisons = Map.copyOf(comparisons);
    }

    /// Its page.
    public String href() {
        return "/scoring/models/" + key;
    }

    /// What audit trail and comments hang on.
    public Subject subject() {
        return new Subject("scoring-model", id, key, null);
    }

    /// Two criteria, the one that stands first in the model first.
    public static String pair(Criterion one, Criterion other) {
        return one.root() + ":" + other.root();
    }

    /// The criterion that has stayed the same from version to version.
    public Optional<Criterion> criterion(UUID root) {
        return criteria.stream().filter(one -> one.root().equals(root)).findFirst();
    }

    ScoringModel named(String other) {
        return new ScoringModel(
                id,
                key,
                familyId,
                other,
                number,
                state,
                method,
                criteria,
                comparisons,
                inForceOn,
                supersededOn,
                version + 1);
    }

    /// With other criteria; comparisons of what is gone go with it.
    ScoringModel with(List<Criterion> others) {
        var kept = new HashMap<String, Integer>();
        for (var i = 0; i < others.size(); i++) {
            for (var j = i + 1; j < others.size(); j++) {
                var pair = pair(others.get(i), others.get(j));
                var said = comparisons.get(pair);
                if (said != null) {
                    kept.put(pair, said);
                }
            }
        }
        return new ScoringModel(
                id, key, familyId, name, number, state, method, others, kept, inForceOn, supersededOn, version + 1);
    }

    ScoringModel compared(Map<String, Integer> pairs) {
        return new ScoringModel(
                id, key, familyId, name, number, state, method, criteria, pairs, inForceOn, supersededOn, version + 1);
    }

    ScoringModel in(ScoringState next, LocalDate day) {
        return new ScoringModel(
                id,
                key,
                familyId,
                name,
                number,
                next,
                method,
                criteria,
                comparisons,
                next == ScoringState.IN_FORCE ? day : inForceOn,
                next == ScoringState.SUPERSEDED ? day : supersededOn,
                version + 1);
    }

    ScoringModel next(UUID newId, String newKey, int newNumber) {
        return new ScoringModel(
                newId,
                newKey,
                familyId,
                name,
                newNumber,
                ScoringState.DRAFT,
                method,
                criteria,
                comparisons,
                null,
                null,
                1);
    }

    /// The sum of the weights, 1 where all is well.
    public BigDecimal sum() {
        return criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The pairs that nobody compared yet.
    public List<List<Criterion>> missingPairs() {
        var missing = new ArrayList<List<Criterion>>();
        for (var i = 0; i < criteria.size(); i++) {
            for (var j = i + 1; j < criteria.size(); j++) {
                if (!comparisons.containsKey(pair(criteria.get(i), criteria.get(j)))) {
                    missing.add(List.of(criteria.get(i), criteria.get(j)));
                }
            }
        }
        return missing;
    }

    /// The comparisons as a matrix; a pair that nobody compared counts as even.
    double[][] matrix() {
        var matrix = new double[criteria.size()][criteria.size()];
        for (var i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
            for (var j = i + 1; j < matrix.length; j++) {
                var said = comparisons.getOrDefault(pair(criteria.get(i), criteria.get(j)), 1);
                matrix[i][j] = said > 0 ? said : -1.0 / said;
                matrix[j][i] = 1 / matrix[i][j];
            }
        }
        return matrix;
    }

    /// The weights and consistency of the comparisons; empty while a pair is missing.
    public Optional<PairwiseWeights> pairwise() {
        return criteria.isEmpty() || !missingPairs().isEmpty()
                ? Optional.empty()
                : Optional.of(PairwiseWeights.of(matrix()));
    }

    /// The comparison that contradicts the others most, and what would mend it; empty where all is consistent or a
    /// pair
    /// is missing.
    public Optional<PairwiseRepair> repair() {
        return pairwise()
                .flatMap(PairwiseWeights::consistencyRatio)
                .filter(ratio -> ratio > PairwiseWeights.MOST_INCONSISTENT)
                .flatMap(ratio -> PairwiseRepair.of(matrix()));
    }

    /// With the weights that the comparisons lead to, summing to exactly 1.
    ///
    /// @throws Refusal where a pair is missing or they contradict each other too much
    ScoringModel weighedByPairs() {
        var missing = missingPairs();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    ScoringRules.PAIRS_MISSING,
                    missing.size(),
                    missing.getFirst().getFirst().name(),
                    missing.getFirst().getLast().name());
        }
        repair().ifPresent(this::refuse);
        var weights = PairwiseWeights.of(matrix()).weights();
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        for (var i = 0; i < weights.length; i++) {
            shares.put(criteria.get(i).root(), BigDecimal.valueOf(weights[i]));
        }
        var scaled = ScoreWeights.scaled(shares, DIGITS);
        return with(criteria.stream()
                .map(one -> one.weighing(scaled.getOrDefault(one.root(), BigDecimal.ZERO)))
                .toList());
    }

    private void refuse(PairwiseRepair repair) {
        throw new Refusal(
                ScoringRules.INCONSISTENT,
                String.format(java.util.Locale.ROOT, "%.2f", repair.before()),
                criteria.get(repair.row()).name(),
                criteria.get(repair.column()).name(),
                grade(repair.proposed()));
    }

    /// A grade as people say it: 3, or 1/3.
    public static String grade(double ratio) {
        return ratio >= 1 ? Long.toString(Math.round(ratio)) : "1/" + Math.round(1 / ratio);
    }
}
