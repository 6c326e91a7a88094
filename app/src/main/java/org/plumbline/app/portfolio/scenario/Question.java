package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a scenario asks: which of the candidates to choose within which money, people and rules.
///
/// @param currency of value, budgets and totals
/// @param rates what one unit of another currency is worth in `currency`
/// @param budgets limits on money
/// @param capacities by role, full-time equivalents for each period; null where a period is not limited
/// @param riskCap the most that the risks of the chosen may sum to, null for no limit
public record Question(
        Horizon horizon,
        Worth worth,
        String currency,
        Map<String, BigDecimal> rates,
        List<Budget> budgets,
        Map<String, List<@Nullable BigDecimal>> capacities,
        List<SizeProfile> sizes,
        List<Contender> contenders,
        List<Bond> bonds,
        @Nullable BigDecimal riskCap) {

    /// A limit on money.
    ///
    /// @param kind null for all money together
    /// @param period counted from 0, null for the whole horizon
    public record Budget(@Nullable MoneyKind kind, @Nullable Integer period, BigDecimal amount) {}

    public Question {
        rates = Map.copyOf(rates);
        budgets = List.copyOf(budgets);
        var copy = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
        capacities.forEach((role, periods) -> copy.put(role, Collections.unmodifiableList(new ArrayList<>(periods))));
        capacities = Collections.unmodifiableMap(copy);
        sizes = List.copyOf(sizes);
        contenders = List.copyOf(contenders);
        bonds = List.copyOf(bonds);
    }

    /// One without candidates and limits.
    public static Question of(Horizon horizon, Worth worth, String currency) {
        return new Question(
                horizon, worth, currency, Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), null);
    }

    /// The candidate of a key.
    public Optional<Contender> contender(String key) {
        return contenders.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// What a candidate needs by role and period from its start; empty where its size is not known here.
    public Map<String, List<BigDecimal>> needs(Contender one) {
        return one.size() == null
                ? one.fte()
                : sizes.stream()
                        .filter(size -> size.name().equals(one.size()))
                        .findFirst()
                        .map(size -> size.by(horizon.step()))
                        .orElse(Map.of());
    }

    /// What one unit of a currency is worth here; empty where no rate is entered.
    public Optional<BigDecimal> rate(String other) {
        return other.equals(currency) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(other));
    }

    /// The same with other candidates.
    public Question contenders(List<Contender> others) {
        return new Question(horizon, worth, currency, rates, budgets, capacities, sizes, others, bonds, riskCap);
    }

    /// The same with a candidate changed.
    public Question changing(String key, UnaryOperator<Contender> change) {
        return contenders(contenders.stream()
                .map(one -> one.key().equals(key) ? change.apply(one) : one)
                .toList());
    }

    /// The same with other rules.
    public Question bonds(List<Bond> others) {
        return new Question(horizon, worth, currency, rates, budgets, capacities, sizes, contenders, others, riskCap);
    }

    /// The same with other capacities.
    public Question capacities(Map<String, List<@Nullable BigDecimal>> others) {
        return new Question(horizon, worth, currency, rates, budgets, others, sizes, contenders, bonds, riskCap);
    }

    /// The same with other limits on money, and on risk.
    public Question budgets(List<Budget> others, @Nullable BigDecimal otherCap) {
        return new Question(horizon, worth, currency, rates, others, capacities, sizes, contenders, bonds, otherCap);
    }

    /// The same with other sizes.
    public Question sizes(List<SizeProfile> others) {
        return new Question(horizon, worth, currency, rates, budgets, capacities, others, contenders, bonds, riskCap);
    }

    /// The same over another time, valued otherwise or with other rates. What was said for periods stays with them by
    /// their number.
    public Question framed(Horizon otherHorizon, Worth otherWorth, Map<String, BigDecimal> otherRates) {
        return new Question(
                otherHorizon, otherWorth, currency, otherRates, budgets, capacities, sizes, contenders, bonds, riskCap);
    }
}
