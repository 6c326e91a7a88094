package org.plumbline.app.reporting.pack.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.content.Chart;

/// Bars: stacked upright for counts, side by side lying for amounts.
final class BarPlots {
    private static final double LEFT = 6;
    private static final double BOTTOM = 10;
    private static final double NAMES = 42;
    private static final double LABEL = 4;

    private BarPlots() {}

    static Plot stacked(Chart chart, double width, double height) {
        var plot = new Plot(width, height);
        int columns = chart.categories().size();
        double most = IntStream.range(0, columns)
                .mapToDouble(i -> chart.series().stream()
                        .mapToDouble(series -> orNought(series.values().get(i)))
                        .sum())
                .max()
                .orElse(1);
        double scale = (height - BOTTOM - 12) / Math.max(1, most);
        double step = (width - LEFT) / columns;
        for (int i = 0; i < columns; i++) {
            double y = height - BOTTOM;
            for (var series : chart.series()) {
                double value = orNought(series.values().get(i));
                double tall = value * scale;
                y -= tall;
                plot.bar(LEFT + i * step + step * 0.2, y, step * 0.6, tall, colour(series));
                if (tall > LABEL) {
                    var label = series.mark() + " " + Formats.number((long) value);
                    plot.label(LEFT + i * step, y + tall / 2 - 1.6, step, "mid dark", label);
                }
            }
            if (Plot.isLabelled(i, columns, step)) {
                double middle = LEFT + (i + 0.5) * step;
                plot.label(
                        middle - 10,
                        height - BOTTOM + 2,
                        20,
                        "mid",
                        chart.categories().get(i));
            }
        }
        legend(plot, chart.series(), LEFT, 0);
        return plot;
    }

    static Plot bars(Chart chart, double width, double height) {
        var plot = new Plot(width, height);
        double most = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(BarPlots::orNought)
                .max()
                .orElse(1);
        int groups = chart.categories().size();
        double scale = (width - NAMES - 22) / Math.max(1, most);
        double step = Math.min(26, (height - 8) / Math.max(1, groups));
        double thick = step * 0.8 / chart.series().size();
        for (int i = 0; i < groups; i++) {
            plot.label(
                    0,
                    i * step + step * 0.4,
                    NAMES - 2,
                    "right",
                    chart.categories().get(i));
            for (int s = 0; s < chart.series().size(); s++) {
                var series = chart.series().get(s);
                double y = i * step + step * 0.1 + s * thick;
                double wide = Math.max(0, orNought(series.values().get(i)) * scale);
                plot.bar(NAMES, y, wide, thick * 0.92, colour(series));
                plot.label(
                        NAMES + wide + 1,
                        y + thick / 2 - 1.6,
                        21,
                        "",
                        series.labels().get(i));
            }
        }
        legend(plot, chart.series(), NAMES, groups * step + 3);
        return plot;
    }

    private static void legend(Plot plot, List<Chart.Series> series, double left, double top) {
        for (int i = 0; i < series.size(); i++) {
            double x = left + i * 32;
            plot.bar(x, top, 3, 3, colour(series.get(i)));
            plot.label(x + 4.5, top - 0.2, 27, "", series.get(i).name());
        }
    }

    static String colour(Chart.Series series) {
        return String.format(Locale.ROOT, "#%06x", series.colour());
    }

    private static double orNought(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
