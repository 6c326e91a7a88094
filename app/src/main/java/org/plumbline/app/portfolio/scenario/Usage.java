package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a choice uses of money and people in each period, beside what there is.
public final class Usage {
    private final Question question;
    private final Map<String, Integer> starts;

    /// @param starts the chosen with the period each starts in
    public Usage(Question question, Map<String, Integer> starts) {
        this.question = question;
        this.starts = starts;
    }

    /// Money by period, in the currency of the question; what stopping costs falls into the first.
    ///
    /// @param kind null for all together
    public List<BigDecimal> money(@Nullable MoneyKind kind) {
        return IntStream.range(0, question.horizon().count())
                .mapToObj(period -> question.contenders().stream()
                        .map(one -> spent(one, kind, period))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private BigDecimal spent(Contender one, @Nullable MoneyKind kind, int period) {
        var rate = question.rate(one.currency()).orElse(BigDecimal.ONE);
        var start = starts.get(one.key());
        if (start == null) {
            var stops = one.isRunning() && period == 0 && kind != MoneyKind.CAPITAL;
            return stops ? one.stopping().multiply(rate) : BigDecimal.ZERO;
        }
        var sum = BigDecimal.ZERO;
        if (kind != MoneyKind.OPERATING) {
            sum = sum.add(at(one.capital(), period - start));
        }
        if (kind != MoneyKind.CAPITAL) {
            sum = sum.add(at(one.operating(), period - start));
        }
        return sum.multiply(rate);
    }

    /// Full-time equivalents by role and period, of all roles that are asked for or limited.
    public Map<String, List<BigDecimal>> people() {
        var roles = new TreeSet<>(question.capacities().keySet());
        question.contenders().forEach(one -> roles.addAll(question.needs(one).keySet()));
        var used = new LinkedHashMap<String, List<BigDecimal>>();
        for (var role : roles) {
            used.put(
                    role,
                    IntStream.range(0, question.horizon().count())
                            .mapToObj(period -> needed(role, period))
                            .toList());
        }
        return Collections.unmodifiableMap(used);
    }

    private BigDecimal needed(String role, int period) {
        return question.contenders().stream()
                .filter(one -> starts.containsKey(one.key()))
                .map(one -> at(
                        question.needs(one).getOrDefault(role, List.of()),
                        period - Objects.requireNonNull(starts.get(one.key()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal at(List<BigDecimal> amounts, int place) {
        return place < 0 || place >= amounts.size() ? BigDecimal.ZERO : amounts.get(place);
    }

    /// The budgets of a kind by period; null where a period is not limited.
    public List<@Nullable BigDecimal> budgets(@Nullable MoneyKind kind) {
        var limits = new java.util.ArrayList<@Nullable BigDecimal>(
                Collections.nCopies(question.horizon().count(), null));
        for (var budget : question.budgets()) {
            var period = budget.period();
            if (budget.kind() == kind && period != null && period < limits.size()) {
                limits.set(period, budget.amount());
            }
        }
        return limits;
    }

    /// What all chosen share on objectives: the part of the cost of those known to be linked to one; empty where that
    /// is known of none.
    public java.util.Optional<Double> alignment() {
        var known = question.contenders().stream()
                .filter(one -> starts.containsKey(one.key()) && one.isAligned() != null)
                .toList();
        var all = sum(known.stream());
        var aligned = sum(known.stream().filter(one -> Boolean.TRUE.equals(one.isAligned())));
        return all.signum() == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(aligned.doubleValue() / all.doubleValue());
    }

    private BigDecimal sum(Stream<Contender> some) {
        return some.map(one -> one.cost().multiply(question.rate(one.currency()).orElse(BigDecimal.ONE)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
