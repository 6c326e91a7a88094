package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Columns that hold money period by period: "FY23/24 | FY24/25 | FY25/26", "Budget 2024 | Budget 2025 | Actual 2024",
/// "Apr-24 | May-24". One period alone says nothing about the others and stays an ordinary column.
final class PeriodColumns {
    /// What is budgeted, spent or expected, in the words that money tables use.
    private static final Map<String, Set<String>> MEASURES = Map.of(
            "budget",
            Set.of(
                    "budget",
                    "budgeted",
                    "plan",
                    "planned",
                    "baseline",
                    "approved",
                    "allocation",
                    "budgets",
                    "plankosten"),
            "actual",
            Set.of(
                    "actual",
                    "actuals",
                    "spend",
                    "spent",
                    "outturn",
                    "ist",
                    "realised",
                    "expenditure",
                    "istkosten",
                    "paid"),
            "forecast",
            Set.of("forecast", "forecasts", "prognose", "projected", "expected", "estimate", "estimated", "prevision"));
    private static final Set<String> NOISE = Set.of(
            "m",
            "k",
            "000",
            "000s",
            "bn",
            "mn",
            "mio",
            "teur",
            "keur",
            "meur",
            "eur",
            "gbp",
            "usd",
            "chf",
            "thousand",
            "thousands",
            "million",
            "millions",
            "£m",
            "£k",
            "in",
            "of",
            "for",
            "the",
            "year",
            "fy",
            "cost",
            "costs",
            "kosten",
            "t",
            "tsd",
            "months",
            "month",
            "s",
            "amount",
            "value",
            "ending",
            "to",
            "march",
            "december");

    private PeriodColumns() {}

    /// A column of one period.
    ///
    /// @param measure `budget`, `actual` or `forecast`, empty where the heading does not say
    record Periodic(int column, String measure, Periods.Found period) {}

    /// The columns of series: at least two periods of one measure.
    static List<Periodic> of(List<String> headers, Mapping mapping) {
        var byMeasure = new LinkedHashMap<String, List<Periodic>>();
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            if (!header.isBlank() && header.length() < 60 && !mapping.decides(header)) {
                int column = i;
                Periods.in(header).ifPresent(period -> {
                    var measure = measure(period.rest());
                    if (measure != null) {
                        byMeasure
                                .computeIfAbsent(measure, key -> new ArrayList<>())
                                .add(new Periodic(column, measure, period));
                    }
                });
            }
        }
        var all = new ArrayList<Periodic>();
        byMeasure.replaceAll((measure, columns) -> PeriodTotals.without(columns));
        byMeasure.values().stream().filter(PeriodColumns::isSeries).forEach(all::addAll);
        if (!all.isEmpty()) {
            // Beside a series a single period of another measure is of that period too.
            byMeasure.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().isEmpty() && entry.getValue().size() == 1)
                    .forEach(entry -> all.addAll(entry.getValue()));
        }
        return all;
    }

    private static boolean isSeries(List<Periodic> columns) {
        var periods = new HashSet<String>();
        // FY24 is FY23/24.
        columns.forEach(one -> periods.add(
                one.period().code().startsWith("FY")
                        ? "FY" + one.period().last()
                        : one.period().code()));
        return periods.size() > 1 && periods.size() == columns.size();
    }

    /// The measure that words name, empty where they name none, null where they name something else.
    static @org.jspecify.annotations.Nullable String measure(String words) {
        var found = "";
        for (var word : Words.of(words)) {
            var named = named(word);
            if (named.isEmpty() && !NOISE.contains(word)) {
                return null;
            }
            if (!named.isEmpty() && !found.isEmpty() && !named.equals(found)) {
                return null;
            }
            found = named.isEmpty() ? found : named;
        }
        return found;
    }

    /// The measure among words that say more, empty where there is none or more than one.
    static String measureIn(String words) {
        var found = new HashSet<String>();
        Words.of(words).forEach(word -> found.add(named(word)));
        found.remove("");
        return found.size() == 1 ? found.iterator().next() : "";
    }

    private static String named(String word) {
        for (var measure : MEASURES.entrySet()) {
            if (measure.getValue().contains(word)) {
                return measure.getKey();
            }
        }
        return "";
    }

    /// Series whose cells are figures; a month full of ratings or names is none.
    static List<Periodic> filled(List<Periodic> columns, List<List<String>> body, Amounts amounts) {
        var counts = new HashMap<String, int[]>();
        for (var column : columns) {
            var count = counts.computeIfAbsent(column.measure(), key -> new int[2]);
            for (var row : body) {
                var text = column.column() < row.size() ? row.get(column.column()) : "";
                if (!text.isBlank()) {
                    boolean isFigure = amounts.read(text).isPresent();
                    count[0] += isFigure ? 1 : 0;
                    count[1] += isFigure || Reasons.in(text).isPresent() ? 0 : 1;
                }
            }
        }
        return columns.stream()
                .filter(column -> {
                    var count = counts.getOrDefault(column.measure(), new int[2]);
                    return count[0] > 0 && count[0] > 4 * count[1];
                })
                .toList();
    }
}
