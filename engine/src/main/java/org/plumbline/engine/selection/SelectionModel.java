package org.plumbline.engine.selection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question of which candidates to choose.
///
/// @param periods names of the periods in order, at least one
/// @param candidates keys are unique
/// @param requirements what every portfolio keeps to
public record SelectionModel(List<String> periods, List<Candidate> candidates, List<Requirement> requirements) {
    /// @throws IllegalArgumentException where the parts do not fit together; [ModelProblem#in] finds all reasons
    public SelectionModel {
        periods = List.copyOf(periods);
        candidates = List.copyOf(candidates);
        requirements = List.copyOf(requirements);
        var problems = ModelProblem.in(periods, candidates, requirements);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().words());
        }
    }

    /// The same with one more requirement.
    public SelectionModel with(Requirement requirement) {
        return new SelectionModel(
                periods,
                candidates,
                Stream.concat(requirements.stream(), Stream.of(requirement)).toList());
    }

    /// The same without some of the requirements.
    public SelectionModel without(Predicate<Requirement> left) {
        return new SelectionModel(
                periods, candidates, requirements.stream().filter(left.negate()).toList());
    }

    /// The same with each requirement replaced by what the change makes of it.
    public SelectionModel changing(java.util.function.UnaryOperator<Requirement> change) {
        return new SelectionModel(
                periods, candidates, requirements.stream().map(change).toList());
    }

    /// The same with each candidate replaced by what the change makes of it.
    public SelectionModel revaluing(java.util.function.UnaryOperator<Candidate> change) {
        return new SelectionModel(periods, candidates.stream().map(change).toList(), requirements);
    }

    /// Every candidate by its key.
    public Map<String, Candidate> byKey() {
        return candidates.stream().collect(Collectors.toMap(Candidate::key, Function.identity()));
    }
}
