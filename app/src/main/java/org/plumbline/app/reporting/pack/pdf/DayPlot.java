package org.plumbline.app.reporting.pack.pdf;

import java.time.LocalDate;
import java.util.Objects;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.content.Chart;

/// Lines of days, one for each series, with its mark at the end: categories to the right, days upwards.
final class DayPlot {
    private static final double LEFT = 24;
    private static final double BOTTOM = 10;
    private static final double TOP = 4;
    private static final double RIGHT = 8;
    private static final double LETTER = 3.2;
    private static final int STEPS = 5;
    private static final String GRID = "stroke=\"#e6e8eb\" stroke-width=\"0.25\"";

    private final Chart chart;
    private final Plot plot;
    private final double earliest;
    private final double span;

    private DayPlot(Chart chart, Plot plot) {
        this.chart = chart;
        this.plot = plot;
        var days = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        this.earliest = days.getMin();
        this.span = Math.max(30, days.getMax() - days.getMin());
    }

    static Plot of(Chart chart, double width, double height) {
        var drawn = new DayPlot(chart, new Plot(width, height));
        drawn.grid();
        chart.series().forEach(drawn::line);
        drawn.marks();
        return drawn.plot;
    }

    private void grid() {
        for (int g = 0; g <= STEPS; g++) {
            double day = earliest + span * g / STEPS;
            plot.line(LEFT, y(day), plot.width() - RIGHT, y(day), GRID);
            plot.label(0, y(day) - 1.6, LEFT - 2, "right", Formats.date(LocalDate.ofEpochDay(Math.round(day))));
        }
        int count = chart.categories().size();
        double step = (plot.width() - LEFT - RIGHT) / Math.max(1, count - 1);
        for (int i = 0; i < count; i++) {
            if (Plot.isLabelled(i, count, step)) {
                plot.label(
                        x(i) - 10,
                        plot.height() - BOTTOM + 2,
                        20,
                        "mid",
                        chart.categories().get(i));
            }
        }
    }

    private void line(Chart.Series series) {
        var pen = "stroke=\"%s\" stroke-width=\"0.6\"".formatted(BarPlots.colour(series));
        int before = -1;
        for (int i = 0; i < series.values().size(); i++) {
            var day = series.values().get(i);
            if (day == null) {
                continue;
            }
            var earlier = before < 0 ? null : series.values().get(before);
            if (earlier != null) {
                plot.line(x(before), y(earlier), x(i), y(day), pen);
            }
            plot.dot(x(i), y(day), 0.9, BarPlots.colour(series));
            before = i;
        }
    }

    /// The marks at the ends of the lines, from below upwards, none on another.
    private void marks() {
        var ends = chart.series().stream()
                .filter(series -> series.values().stream().anyMatch(Objects::nonNull))
                .sorted((one, other) -> Double.compare(last(one), last(other)))
                .toList();
        double free = plot.height();
        for (var series : ends) {
            double y = Math.min(y(last(series)) - LETTER / 2, free - LETTER);
            plot.label(plot.width() - RIGHT + 2, y, 6, "", series.mark());
            free = y;
        }
    }

    private static double last(Chart.Series series) {
        return series.values().stream()
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private double x(int category) {
        double step =
                (plot.width() - LEFT - RIGHT) / Math.max(1, chart.categories().size() - 1);
        return LEFT + category * step;
    }

    private double y(double day) {
        return plot.height() - BOTTOM - (plot.height() - BOTTOM - TOP) * (day - earliest) / span;
    }
}
