package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.Amount;
import org.plumbline.app.reporting.pack.CleanText;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.RagCount;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.pptx.Charts.Picture;
import org.plumbline.app.reporting.pack.pptx.Charts.Series;
import org.plumbline.app.reporting.pack.pptx.Grid.Cell;
import org.plumbline.app.reporting.pack.pptx.Grid.Column;
import org.plumbline.engine.status.Rag;

/// Trend of ratings, slip of milestones and money, each as a native chart with its table beside it.
final class ChartSlides {
    private static final double[] SIZES = {10, 9, 8};
    private static final double GAP = 16;
    private static final int LINES = 8;
    private static final int BARS = 10;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int[] PALETTE = {0x0f5f6b, 0xc94545, 0xd9992b, 0x3b6fb6, 0x2e9a5c, 0x7b4fa3, 0x5a6675, 0xb0568a
    };

    private final Deck deck;
    private final PackText text;
    private final Charts charts;

    private ChartSlides(Deck deck) {
        this.deck = deck;
        this.text = deck.text();
        this.charts = new Charts(deck.show(), deck.pack().cover().generated());
    }

    static void add(Deck deck) {
        var slides = new ChartSlides(deck);
        slides.trend();
        slides.milestones();
        slides.money();
    }

    private void trend() {
        var counts = deck.pack().trend();
        var page = deck.page(t("Ratings over time"), t("Is the whole getting better or worse?"));
        if (counts.isEmpty()) {
            nothing(page, t("No earlier period to show."));
            return;
        }
        var series = List.of(
                count(counts, Rag.GREEN, RagCount::green),
                count(counts, Rag.AMBER, RagCount::amber),
                count(counts, Rag.RED, RagCount::red),
                count(counts, Rag.NONE, RagCount::none));
        var periods = counts.stream().map(c -> CleanText.line(c.period())).toList();
        charts.stacked(
                page,
                left(page),
                new Picture(t("Stacked columns: projects by rating in each period"), periods, series, "0"));
        var columns = List.of(
                Column.text(t("Period"), 24, 2),
                Column.number(text.rating(Rag.GREEN), 15),
                Column.number(text.rating(Rag.AMBER), 15),
                Column.number(text.rating(Rag.RED), 15),
                Column.number(text.rating(Rag.NONE), 16));
        table(
                page,
                columns,
                counts,
                c -> List.of(
                        Cell.strong(c.period()),
                        Cell.of(String.valueOf(c.green())),
                        Cell.of(String.valueOf(c.amber())),
                        Cell.of(String.valueOf(c.red())),
                        Cell.of(String.valueOf(c.none()))));
        deck.finish(page);
    }

    private Series count(List<RagCount> counts, Rag rag, ToIntFunction<RagCount> value) {
        List<@Nullable Double> values = new ArrayList<>();
        counts.forEach(c -> values.add((double) value.applyAsInt(c)));
        return new Series(text.rating(rag), colour(Tone.bar(rag)), values);
    }

    private void milestones() {
        var title = t("Milestone trend");
        var question = t("Which promised dates are slipping? A rising line is a slip.");
        var all = deck.pack().milestones();
        if (all.isEmpty()) {
            nothing(deck.page(title, question), t("No milestone is watched in this pack."));
            return;
        }
        var chunks = chunks(all, LINES);
        for (int i = 0; i < chunks.size(); i++) {
            var page = deck.page(Slides.part(title, i, chunks.size()), question);
            slipChart(page, chunks.get(i));
            var columns = List.of(
                    Column.text(t("Milestone"), 36, 3),
                    Column.text(t("Baseline"), 17, 2),
                    Column.text(t("Forecast"), 17, 2),
                    Column.number(t("Slip"), 13));
            table(page, columns, chunks.get(i), this::milestone);
            deck.finish(page);
        }
    }

    private List<Cell> milestone(MilestoneLine line) {
        var slip = line.slipDays();
        var late = slip != null && slip > 0;
        var name = line.project() + ": " + line.milestone() + (line.done() ? " (" + t("done") + ")" : "");
        return List.of(
                Cell.strong(name),
                Cell.of(text.date(line.baseline())),
                Cell.of(text.date(line.forecast())),
                late && slip != null
                        ? Cell.of(text.slip(slip), slip > 30 ? Rag.RED : Rag.AMBER)
                        : Cell.of(text.slip(slip)));
    }

    private void slipChart(Page page, List<MilestoneLine> lines) {
        var days = new TreeSet<LocalDate>();
        lines.forEach(line -> line.points().forEach(point -> days.add(point.reported())));
        if (days.isEmpty()) {
            var nothing = new Pen.Text(t("No report holds a forecast to draw a line from."), Style.of(14));
            deck.pen().box(page, left(page), List.of(nothing));
            return;
        }
        var series = IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    List<@Nullable Double> values = new ArrayList<>();
                    days.forEach(day -> values.add(forecastOn(line, day)));
                    var name = CleanText.line(line.project() + ": " + line.milestone());
                    return new Series(shorten(name, 40), new Color(PALETTE[i]), values);
                })
                .toList();
        var forecasts = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> serial(point.forecast()))
                .summaryStatistics();
        var picture = new Picture(
                t("Lines: the forecast date of each milestone on each report date"),
                days.stream().map(text::date).toList(),
                series,
                "d mmm yy");
        double margin = Math.max(14, (forecasts.getMax() - forecasts.getMin()) * 0.1);
        charts.lines(page, left(page), picture, forecasts.getMin() - margin, forecasts.getMax() + margin);
    }

    private static @Nullable Double forecastOn(MilestoneLine line, LocalDate day) {
        return line.points().stream()
                .filter(point -> point.reported().equals(day))
                .findFirst()
                .map(point -> serial(point.forecast()))
                .orElse(null);
    }

    private static double serial(LocalDate date) {
        return date.toEpochDay() - DAY_ZERO.toEpochDay();
    }

    private void money() {
        var title = t("Money by portfolio");
        var question = t("What was approved, what is spent, what will it be?");
        var rows = deck.pack().portfolios().rows();
        if (rows.isEmpty()) {
            nothing(deck.page(title, question), t("No money is recorded in this pack."));
            return;
        }
        var chunks = chunks(rows, BARS);
        for (int i = 0; i < chunks.size(); i++) {
            var page = deck.page(Slides.part(title, i, chunks.size()), question);
            moneyChart(page, chunks.get(i));
            var shown = new ArrayList<>(chunks.get(i));
            if (i == chunks.size() - 1) {
                shown.add(deck.pack().portfolios().total());
            }
            var columns = List.of(
                    Column.text(t("Portfolio"), 26, 2),
                    Column.number(t("Budget"), 18),
                    Column.number(t("Actual"), 18),
                    Column.number(t("Forecast"), 18));
            table(
                    page,
                    columns,
                    shown,
                    row -> List.of(
                            Cell.strong(row.name()),
                            Cell.of(text.money(row.budget())),
                            Cell.of(text.money(row.actual())),
                            Cell.of(text.money(row.forecast()))));
            deck.finish(page);
        }
    }

    private void moneyChart(Page page, List<PortfolioRow> rows) {
        var summed = rows.stream()
                .filter(row -> inReportingCurrency(row.budget()) != null && inReportingCurrency(row.forecast()) != null)
                .toList();
        if (summed.size() < rows.size()) {
            page.note(t("Portfolios with amounts in several currencies and no rate are in the table only."));
        }
        if (summed.isEmpty()) {
            return;
        }
        var series = List.of(
                amounts(summed, t("Budget"), new Color(0xaab2bd), PortfolioRow::budget),
                amounts(summed, t("Actual"), new Color(0x58b7c4), PortfolioRow::actual),
                amounts(summed, t("Forecast"), new Color(0x0f5f6b), PortfolioRow::forecast));
        var names = summed.stream()
                .map(row -> shorten(CleanText.line(row.name()), 32))
                .toList();
        var description = t("Bars: budget, actual and forecast of each portfolio in {0}", currency());
        charts.bars(page, left(page), new Picture(description, names, series, format(series)));
    }

    /// Millions where there are some; the data stay as they are.
    private static String format(List<Series> series) {
        double largest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(value -> value == null ? 0 : Math.abs(value))
                .max()
                .orElse(0);
        return largest >= 10_000_000 ? "#,##0,,\"m\"" : largest >= 1_000_000 ? "0.0,,\"m\"" : "#,##0";
    }

    private Series amounts(List<PortfolioRow> rows, String name, Color colour, Function<PortfolioRow, Sum> money) {
        List<@Nullable Double> values = new ArrayList<>();
        rows.forEach(row -> values.add(inReportingCurrency(money.apply(row))));
        return new Series(t("{0}, {1}", name, currency()), colour, values);
    }

    private @Nullable Double inReportingCurrency(Sum sum) {
        Amount total = sum.total();
        return total != null && total.currency().equals(currency())
                ? total.value().doubleValue()
                : null;
    }

    private String currency() {
        return deck.pack().cover().currency();
    }

    private <T> void table(Page page, List<Column> columns, List<T> items, Function<T, List<Cell>> row) {
        double x = left(page).getMaxX() + GAP;
        var place = new Rectangle2D.Double(
                x, page.body().getY(), page.right() - x, page.body().getHeight());
        var rows = items.stream().map(row).toList();
        var grid = Grid.fitting(deck.pen(), columns, SIZES, rows, place);
        var fitting = grid.split(rows, place.getWidth(), place.getHeight());
        grid.draw(page, place, fitting.getFirst(), t("The chart's figures"));
        fitting.stream().skip(1).flatMap(List::stream).forEach(left -> page.note(Slides.line(left)));
    }

    private static Rectangle2D left(Page page) {
        var body = page.body();
        return new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth() * 0.56, body.getHeight());
    }

    private void nothing(Page page, String sentence) {
        deck.pen().box(page, page.body(), List.of(new Pen.Text(sentence, Style.of(18))));
        deck.finish(page);
    }

    private static Color colour(Tone tone) {
        var fixed = tone.fixed();
        return fixed == null ? Color.GRAY : fixed;
    }

    private static String shorten(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 1).stripTrailing() + "…";
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return chunks;
    }
}
