package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Candidates in the order of their value for money, with the line below which the money is used up: what a plain
/// ranking would choose, beside what the search chose.
///
/// @param budget the money for all, null where none is limited
/// @param ranks the best value for money first
public record Waterline(@Nullable BigDecimal budget, List<Rank> ranks) {
    public Waterline {
        ranks = List.copyOf(ranks);
    }

    /// A place in the ranking.
    ///
    /// @param perCost value for each unit of cost, null for what costs nothing
    /// @param costSoFar of it and all before it
    /// @param isAbove the money suffices for it and all before it
    /// @param isIn the search chose it
    public record Rank(
            String key,
            BigDecimal value,
            BigDecimal cost,
            @Nullable BigDecimal perCost,
            BigDecimal costSoFar,
            boolean isAbove,
            boolean isIn) {}

    /// The ranking of a model's candidates.
    public static Waterline of(SelectionModel model, Portfolio portfolio) {
        var budget = budget(model).orElse(null);
        var ranks = new ArrayList<Rank>();
        var soFar = BigDecimal.ZERO;
        for (var candidate : ranked(model)) {
            soFar = soFar.add(candidate.totalCost());
            ranks.add(new Rank(
                    candidate.key(),
                    candidate.value(),
                    candidate.totalCost(),
                    perCost(candidate).orElse(null),
                    soFar,
                    budget == null || soFar.compareTo(budget) <= 0,
                    portfolio.contains(candidate.key())));
        }
        return new Waterline(budget, ranks);
    }

    /// Without cost first, then by value for money, then as in the model.
    private static List<Candidate> ranked(SelectionModel model) {
        var byMoney =
                Comparator.comparing((Candidate candidate) -> perCost(candidate).orElse(BigDecimal.ZERO));
        return model.candidates().stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> perCost(candidate).isPresent())
                        .thenComparing(byMoney.reversed()))
                .toList();
    }

    private static Optional<BigDecimal> perCost(Candidate candidate) {
        var cost = candidate.totalCost();
        return cost.signum() == 0
                ? Optional.empty()
                : Optional.of(candidate.value().divide(cost, MathContext.DECIMAL32));
    }

    /// The tightest budget for all kinds and periods, else the sum of those for all kinds in each period.
    private static Optional<BigDecimal> budget(SelectionModel model) {
        var budgets = model.requirements().stream()
                .filter(Requirement.Budget.class::isInstance)
                .map(Requirement.Budget.class::cast)
                .filter(budget -> budget.kind() == null)
                .toList();
        var whole = budgets.stream()
                .filter(budget -> budget.period() == null)
                .map(Requirement.Budget::amount)
                .min(Comparator.naturalOrder());
        var periods =
                budgets.stream().map(Requirement.Budget::period).distinct().count();
        return whole.isPresent() || periods < model.periods().size()
                ? whole
                : budgets.stream().map(Requirement.Budget::amount).reduce(BigDecimal::add);
    }
}
