package org.plumbline.app.reporting.pack.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PackText;

/// The slip chart (F40): report dates to the right, forecast dates upwards, one numbered line for each milestone.
final class SlipPlot {
    private static final double LEFT = 24;
    private static final double BOTTOM = 10;
    private static final int STEPS = 5;
    private static final String GRID = "stroke=\"#e6e8eb\" stroke-width=\"0.25\"";
    private static final String[] PALETTE = {
        "#0f5f6b", "#c94545", "#d9992b", "#3b6fb6", "#2e9a5c", "#7b4fa3", "#5a6675", "#b0568a"
    };

    private final PackText text;
    private final List<MilestoneLine> lines;
    private final Plot plot;
    private final List<LocalDate> reports;
    private final long earliest;
    private final double span;

    private SlipPlot(PackText text, List<MilestoneLine> lines, Plot plot) {
        this.text = text;
        this.lines = lines;
        this.plot = plot;
        this.reports = List.copyOf(
                new TreeSet<>(points(lines).map(MilestoneLine.Point::reported).toList()));
        var forecasts =
                points(lines).mapToLong(point -> point.forecast().toEpochDay()).summaryStatistics();
        this.earliest = forecasts.getMin();
        this.span = reports.isEmpty() ? 1 : Math.max(30, forecasts.getMax() - earliest);
    }

    static Plot of(PackText text, List<MilestoneLine> lines, double width, double height) {
        var drawn = new SlipPlot(text, lines, new Plot(width, height));
        if (!drawn.reports.isEmpty()) {
            drawn.grid();
            for (int i = 0; i < lines.size(); i++) {
                drawn.line(i);
            }
        }
        return drawn.plot;
    }

    private static Stream<MilestoneLine.Point> points(List<MilestoneLine> lines) {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    private void grid() {
        for (int g = 0; g <= STEPS; g++) {
            var day = LocalDate.ofEpochDay(earliest + Math.round(span * g / STEPS));
            plot.line(LEFT, y(day), plot.width(), y(day), GRID);
            plot.label(0, y(day) - 1.6, LEFT - 2, "right", text.date(day));
        }
        double step = (plot.width() - LEFT - 8) / Math.max(1, reports.size() - 1);
        for (int i = 0; i < reports.size(); i++) {
            if (!Plot.isLabelled(i, reports.size(), step)) {
                continue;
            }
            var report = reports.get(i);
            plot.label(x(report) - 10, plot.height() - BOTTOM + 2, 20, "mid", text.date(report));
        }
    }

    private void line(int index) {
        var colour = PALETTE[index % PALETTE.length];
        MilestoneLine.@Nullable Point before = null;
        for (var point : lines.get(index).points()) {
            double x = x(point.reported());
            double y = y(point.forecast());
            if (before != null) {
                var pen = "stroke=\"%s\" stroke-width=\"0.6\"".formatted(colour);
                plot.line(x(before.reported()), y(before.forecast()), x, y, pen);
            }
            plot.dot(x, y, 0.9, colour);
            before = point;
        }
        if (before != null) {
            plot.label(x(before.reported()) + 2, y(before.forecast()) - 1.6, 6, "", String.valueOf(index + 1));
        }
    }

    private double x(LocalDate report) {
        double step = (plot.width() - LEFT - 8) / Math.max(1, reports.size() - 1);
        return LEFT + reports.indexOf(report) * step;
    }

    private double y(LocalDate forecast) {
        return plot.height() - BOTTOM - (plot.height() - BOTTOM - 4) * (forecast.toEpochDay() - earliest) / span;
    }
}
