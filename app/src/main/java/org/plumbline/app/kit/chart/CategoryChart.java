package org.plumbline.app.kit.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;

/// Values over categories: bars, stacked bars, lines (S-curve, frontier), a radar (maturity).
///
/// @param heading what the categories are: "Month"
/// @param unit of the values: "£m", "%"
/// @param decimals of the values in the table
/// @param categories in their order
/// @param series one value for each category
/// @param limits lines that must not be crossed, across the whole picture
public record CategoryChart(
        Kind kind,
        String title,
        String heading,
        String unit,
        int decimals,
        List<String> categories,
        List<Series> series,
        List<Limit> limits)
        implements Chart {

    /// How the values are drawn.
    public enum Kind {
        BAR,
        STACKED,
        LINE,
        RADAR
    }

    public CategoryChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        limits = List.copyOf(limits);
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("series '%s' has %d values for %d categories"
                        .formatted(one.name(), one.values().size(), categories.size()));
            }
        }
    }

    /// A picture without limits.
    public static CategoryChart of(Kind kind, String title, String unit, List<String> categories, List<Series> series) {
        return new CategoryChart(kind, title, "", unit, 1, categories, series, List.of());
    }

    public CategoryChart limit(String label, double value) {
        var all = new ArrayList<>(limits);
        all.add(new Limit(label, value));
        return new CategoryChart(kind, title, heading, unit, decimals, categories, series, all);
    }

    public CategoryChart heading(String word) {
        return new CategoryChart(kind, title, word, unit, decimals, categories, series, limits);
    }

    public CategoryChart decimals(int number) {
        return new CategoryChart(kind, title, heading, unit, number, categories, series, limits);
    }

    /// One colour of values; an unknown value is null and leaves a gap.
    ///
    /// @param dashed for what is forecast or was planned
    public record Series(String name, Tone tone, boolean dashed, List<@Nullable BigDecimal> values) {
        public Series {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Series of(String name, Tone tone, List<@Nullable BigDecimal> values) {
            return new Series(name, tone, false, values);
        }

        public Series forecast() {
            return new Series(name, tone, true, values);
        }
    }

    /// A line across.
    public record Limit(String label, double value) {}

    @Override
    public String caption() {
        return unit;
    }

    @Override
    public Table table() {
        var head = new ArrayList<String>();
        head.add(heading);
        series.forEach(one -> head.add(unit.isEmpty() ? one.name() : one.name() + ", " + unit));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < categories.size(); i++) {
            var row = new ArrayList<String>();
            row.add(categories.get(i));
            for (var one : series) {
                row.add(Formats.number(one.values().get(i), decimals));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    @Override
    public Map<String, Object> picture() {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("kind", kind.name().toLowerCase(Locale.ROOT));
        picture.put("unit", unit);
        picture.put("decimals", decimals);
        picture.put("categories", categories);
        picture.put("series", series.stream().map(CategoryChart::drawn).toList());
        picture.put(
                "limits",
                limits.stream()
                        .map(limit -> Map.of("label", limit.label(), "value", limit.value()))
                        .toList());
        return picture;
    }

    private static Map<String, Object> drawn(Series series) {
        return Map.of(
                "name", series.name(),
                "tone", series.tone().name().toLowerCase(Locale.ROOT),
                "dashed", series.dashed(),
                "values", series.values());
    }
}
