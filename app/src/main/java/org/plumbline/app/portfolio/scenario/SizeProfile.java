package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The people that work of a size needs: full-time equivalents by role for each month from its start.
///
/// @param name such as S, M, L
/// @param fte by role, the months in order
public record SizeProfile(String name, Map<String, List<BigDecimal>> fte) {
    private static final int DECIMALS = 2;

    public SizeProfile {
        var copy = new LinkedHashMap<String, List<BigDecimal>>();
        fte.forEach((role, months) -> copy.put(role, List.copyOf(months)));
        fte = Collections.unmodifiableMap(copy);
    }

    /// The same by periods of some months: the mean of each period, in full-time equivalents.
    public Map<String, List<BigDecimal>> by(Horizon.Step step) {
        var periods = new LinkedHashMap<String, List<BigDecimal>>();
        fte.forEach((role, months) -> periods.put(role, means(months, step.months())));
        return periods;
    }

    private static List<BigDecimal> means(List<BigDecimal> months, int length) {
        var means = new ArrayList<BigDecimal>();
        for (var first = 0; first < months.size(); first += length) {
            var sum = months.subList(first, Math.min(months.size(), first + length)).stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            means.add(sum.divide(BigDecimal.valueOf(length), DECIMALS, RoundingMode.HALF_UP));
        }
        return means;
    }
}
