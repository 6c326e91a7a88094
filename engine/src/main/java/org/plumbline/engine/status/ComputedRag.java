package org.plumbline.engine.status;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The ratings that the facts alone give, with the sentence of evidence behind each.
///
/// @param overall the worst of the dimensions whose inputs exist; NONE where none has (F34)
/// @param byDimension the rating of each dimension, NONE where its inputs are missing
/// @param evidence why a dimension is not green, worst first
public record ComputedRag(Rag overall, Map<Dimension, Rag> byDimension, List<Evidence> evidence) {
    /// One reason for one rating: a rule that fired and its values, which the screen words.
    ///
    /// @param dimension what is rated
    /// @param rag the rating this reason alone would give
    /// @param rule the rule that fired
    /// @param values the figures behind it, in the order the rule names
    public record Evidence(Dimension dimension, Rag rag, Rule rule, List<String> values) {
        public Evidence {
            values = List.copyOf(values);
        }
    }

    /// The rules that can turn a rating amber or red.
    public enum Rule {
        /// Finish (value 1) lies in the past and the work is not complete (F30).
        FINISH_PASSED,
        /// Forecast finish is later than the baseline by more days (1) than the tolerance (2) allows.
        LATE_BEYOND_TOLERANCE,
        /// Forecast finish is later than the baseline by days (1).
        LATE,
        /// At the present pace (percent done, 1) the work ends on a day (2) after the baseline (F30).
        PACE_TOO_SLOW,
        /// Spent (1) more than the budget (2) (F31).
        OVERSPENT,
        /// Forecast (1) is above the budget (2) (F31).
        FORECAST_OVER_BUDGET,
        /// Cost performance index (1) lies under the band (F32).
        COST_INDEX_LOW,
        /// Schedule performance index (1) lies under the band (F32).
        SCHEDULE_INDEX_LOW,
        /// So many (1) critical risks are open.
        CRITICAL_RISKS,
        /// So many (1) risks have no owner, no answer or are overdue.
        UNMANAGED_RISKS,
        /// So many (1) critical issues are open.
        CRITICAL_ISSUES,
        /// So many (1) issues have no owner or are overdue.
        UNMANAGED_ISSUES,
        /// Benefits realised against plan, in percent (1).
        BENEFITS_BEHIND
    }

    public ComputedRag {
        byDimension = Map.copyOf(byDimension);
        evidence = List.copyOf(evidence);
    }

    /// Rates `facts` by the rules F30-F34.
    public static ComputedRag of(Facts facts, Tolerances tolerances) {
        var rated = new EnumMap<Dimension, Rag>(Dimension.class);
        var evidence = new ArrayList<Evidence>();
        new ScheduleRules(facts, tolerances).rate(rated, evidence);
        new CostRules(facts, tolerances).rate(rated, evidence);
        new RegisterRules(facts).rate(rated, evidence);
        for (var dimension : Dimension.values()) {
            rated.putIfAbsent(dimension, Rag.NONE);
        }
        var overall = rated.values().stream().reduce(Rag.NONE, Rag::worse);
        evidence.sort((a, b) -> a.rag().compareTo(b.rag()));
        return new ComputedRag(overall, rated, evidence);
    }
}
