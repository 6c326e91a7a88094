package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.content.Chart.Series;
import org.plumbline.app.reporting.pack.content.PackContent.Tab;
import org.plumbline.engine.status.Rag;

/// How promised dates moved from report to report (F40).
record SlipPart(List<MilestoneLine> milestones, PackText text) {
    private static final int LINES = 8;
    private static final int NAME = 30;
    private static final int RED_AFTER = 30;
    private static final int[] PALETTE = {0x0f5f6b, 0xc94545, 0xd9992b, 0x3b6fb6, 0x2e9a5c, 0x7b4fa3, 0x5a6675, 0xb0568a
    };

    private record Line(int number, MilestoneLine milestone) {}

    List<Section> sections() {
        var lines = lines();
        var runs = lines.isEmpty() ? List.of(lines) : ChartPart.runs(lines, LINES);
        return IntStream.range(0, runs.size())
                .mapToObj(i -> section(PackContent.part(t("Milestone trend"), i, runs.size()), runs.get(i)))
                .toList();
    }

    private List<Line> lines() {
        return IntStream.range(0, milestones.size())
                .mapToObj(i -> new Line(i + 1, milestones.get(i)))
                .toList();
    }

    private Section section(String title, List<Line> run) {
        return new Section.Charted(
                title,
                t("Which promised dates are slipping? A rising line is a slip."),
                worst(run),
                chart(run),
                table(run),
                run.isEmpty()
                        ? t("No milestone is watched in this pack.")
                        : t("No report holds a forecast to draw a line from."),
                "");
    }

    private String worst(List<Line> run) {
        return run.stream()
                .map(Line::milestone)
                .filter(line -> line.slipDays() != null && line.slipDays() > 0)
                .max(Comparator.comparing(line -> Objects.requireNonNullElse(line.slipDays(), 0L)))
                .map(line -> t(
                        "{0}, {1}: {2} against the baseline.",
                        line.project(), line.milestone(), text.slip(line.slipDays())))
                .orElse("");
    }

    private static SortedSet<LocalDate> days(List<MilestoneLine> lines) {
        var days = new TreeSet<LocalDate>();
        lines.forEach(line -> line.points().forEach(point -> days.add(point.reported())));
        return days;
    }

    private static @Nullable Chart chart(List<Line> run) {
        var days = days(run.stream().map(Line::milestone).toList());
        if (days.isEmpty()) {
            return null;
        }
        return new Chart(
                Chart.Kind.DAYS,
                t("Lines: the forecast date of each milestone on each report date"),
                ChartPart.dates(days),
                run.stream().map(line -> series(line, days)).toList(),
                "d mmm yy");
    }

    private static Series series(Line line, SortedSet<LocalDate> days) {
        var milestone = line.milestone();
        List<@Nullable Double> values = new ArrayList<>();
        for (var day : days) {
            var forecast = forecastOn(milestone, day);
            values.add(forecast == null ? null : (Double) (double) forecast.toEpochDay());
        }
        var mark = String.valueOf(line.number());
        return new Series(
                ChartPart.shorten(mark + "  " + milestone.project(), NAME),
                mark,
                PALETTE[(line.number() - 1) % PALETTE.length],
                values,
                List.of());
    }

    private static @Nullable LocalDate forecastOn(MilestoneLine line, LocalDate day) {
        for (var point : line.points()) {
            if (point.reported().equals(day)) {
                return point.forecast();
            }
        }
        return null;
    }

    Tab tab() {
        return new Tab(t("Milestones"), table(lines()));
    }

    private Table table(List<Line> lines) {
        var table = new Table.Of<Line>()
                .column(Column.number("", 6, 4).onPages(), line -> Cell.number(line.number()))
                .column(
                        Column.workbook(t("Project"), 34),
                        line -> Cell.of(line.milestone().project()))
                .column(Column.text(t("Milestone"), 34, 3, 30), line -> name(line.milestone()))
                .column(
                        Column.text(t("Baseline"), 22, 2, 12),
                        line -> Cell.day(line.milestone().baseline()))
                .column(
                        Column.text(t("Forecast"), 22, 2, 12),
                        line -> Cell.day(line.milestone().forecast()))
                .column(
                        Column.number(t("Slip"), 15, 10).keptAs(t("Slip, days")),
                        line -> slip(line.milestone().slipDays(), text))
                .column(
                        Column.workbook(t("Done"), 8),
                        line -> Cell.of(line.milestone().done() ? t("yes") : t("no")));
        for (var day : days(milestones)) {
            table.column(
                    Column.workbook(t("As of {0}", text.date(day)), 18),
                    line -> Cell.day(forecastOn(line.milestone(), day)));
        }
        return table.rows(lines);
    }

    private static Cell name(MilestoneLine line) {
        var done = line.done() ? " (" + t("done") + ")" : "";
        return Cell.strong(line.milestone()).shown(line.project() + ": " + line.milestone() + done);
    }

    /// A slip in days, tinted where it is one.
    static Cell slip(@Nullable Long days, PackText text) {
        if (days == null) {
            return Cell.of(null);
        }
        var cell = Cell.number(days).shown(text.slip(days));
        return days <= 0 ? cell : cell.tinted(days > RED_AFTER ? Rag.RED : Rag.AMBER);
    }
}
