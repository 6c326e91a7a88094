package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a business case says in short: of its recommended option, in the proposal's currency.
///
/// @param npv what it is worth today; null without a case
/// @param costByYear what is spent, by calendar year, never negative
/// @param benefitByYear what it brings, by calendar year, never negative
public record Headline(
        @Nullable BigDecimal npv,
        SortedMap<Integer, BigDecimal> costByYear,
        SortedMap<Integer, BigDecimal> benefitByYear) {
    /// There is no case yet.
    public static final Headline NONE = new Headline(null, new TreeMap<>(), new TreeMap<>());

    public Headline {
        costByYear = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(costByYear));
        benefitByYear = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(benefitByYear));
    }

    /// All that is spent; null while nothing is known.
    public @Nullable BigDecimal cost() {
        return sum(costByYear);
    }

    /// All that it brings; null while nothing is known.
    public @Nullable BigDecimal benefit() {
        return sum(benefitByYear);
    }

    private static @Nullable BigDecimal sum(Map<Integer, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal::add).orElse(null);
    }
}
