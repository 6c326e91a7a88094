package org.plumbline.app.reporting.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one milestone's forecast date moved from report to report (F40); `points` are in report order.
public record MilestoneLine(
        String project, String milestone, @Nullable LocalDate baseline, List<Point> points, boolean done) {
    /// The date that was forecast on the day of a report.
    public record Point(LocalDate reported, LocalDate forecast) {}

    public MilestoneLine {
        points = List.copyOf(points);
    }

    /// The last forecast, or null where none was made.
    public @Nullable LocalDate forecast() {
        return points.isEmpty() ? null : points.getLast().forecast();
    }

    /// Calendar days between baseline and last forecast, late is positive; null where one of both is missing.
    public @Nullable Long slipDays() {
        var last = forecast();
        return baseline == null || last == null ? null : (Long) ChronoUnit.DAYS.between(baseline, last);
    }
}
