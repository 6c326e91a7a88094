package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.RagCount;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.pdf.Table.Cell;
import org.plumbline.app.reporting.pack.pdf.Table.Column;
import org.plumbline.engine.status.Rag;

/// Trend of ratings, slip of milestones and money, each drawn with its table beside it.
final class ChartPages {
    private static final double WIDTH = 152;
    private static final double HEIGHT = 118;
    private static final double LEFT = 24;
    private static final double BOTTOM = 10;
    private static final int LINES = 8;
    private static final int BARS = 10;
    private static final Rag[] STACK = {Rag.GREEN, Rag.AMBER, Rag.RED, Rag.NONE};
    private static final String[] STACK_COLOURS = {"#2e9a5c", "#d9992b", "#c94545", "#aab2bd"};

    private final CommitteePack pack;
    private final Sections sections;
    private final PackText text;

    ChartPages(CommitteePack pack, Sections sections) {
        this.pack = pack;
        this.sections = sections;
        this.text = new PackText(pack.cover());
    }

    void add() {
        trend();
        milestones();
        money();
    }

    private void trend() {
        var html = sections.open(t("Ratings over time"), t("Is the whole getting better or worse?"));
        if (pack.trend().isEmpty()) {
            html.element("p", "none", t("No earlier period to show."));
        } else {
            split(html, stack(), t("Stacked columns: projects by rating in each period"), () -> {
                var columns = List.of(
                        Column.text(t("Period"), 32),
                        Column.number(text.rating(Rag.GREEN), 17),
                        Column.number(text.rating(Rag.AMBER), 18),
                        Column.number(text.rating(Rag.RED), 15),
                        Column.number(text.rating(Rag.NONE), 18));
                new Table("small", columns).write(html, pack.trend(), this::counts);
            });
        }
        sections.close();
    }

    private List<Cell> counts(RagCount count) {
        return List.of(
                Cell.strong(count.period()),
                Cell.of(String.valueOf(count.green())),
                Cell.of(String.valueOf(count.amber())),
                Cell.of(String.valueOf(count.red())),
                Cell.of(String.valueOf(count.none())));
    }

    private Plot stack() {
        var plot = new Plot(WIDTH, HEIGHT);
        var counts = pack.trend();
        int most = counts.stream()
                .mapToInt(c -> c.green() + c.amber() + c.red() + c.none())
                .max()
                .orElse(1);
        double scale = (HEIGHT - BOTTOM - 4) / Math.max(1, most);
        double step = (WIDTH - LEFT) / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            int[] parts = {count.green(), count.amber(), count.red(), count.none()};
            double y = HEIGHT - BOTTOM;
            for (int s = 0; s < parts.length; s++) {
                double tall = parts[s] * scale;
                y -= tall;
                plot.bar(LEFT + i * step + step * 0.2, y, step * 0.6, tall, STACK_COLOURS[s]);
                if (tall > 4) {
                    var label = PackText.shape(STACK[s]) + " " + parts[s];
                    plot.label(LEFT + i * step, y + tall / 2 - 1.6, step, "mid dark", label);
                }
            }
            if (Plot.isLabelled(i, counts.size(), step)) {
                plot.label(LEFT + (i + 0.5) * step - 10, HEIGHT - BOTTOM + 2, 20, "mid", count.period());
            }
        }
        return plot;
    }

    private void milestones() {
        var title = t("Milestone trend");
        var question = t("Which promised dates are slipping? A rising line is a slip.");
        var all = pack.milestones();
        if (all.isEmpty()) {
            sections.open(title, question).element("p", "none", t("No milestone is watched in this pack."));
            sections.close();
        }
        for (int i = 0; i < all.size(); i += LINES) {
            var lines = all.subList(i, Math.min(all.size(), i + LINES));
            var html = sections.open(title, question);
            split(
                    html,
                    SlipPlot.of(text, lines, WIDTH, HEIGHT),
                    t("Lines: the forecast date of each milestone on each report date"),
                    () -> {
                        var columns = List.of(
                                Column.text("", 6),
                                Column.text(t("Milestone"), 38),
                                Column.text(t("Baseline"), 20),
                                Column.text(t("Forecast"), 20),
                                Column.number(t("Slip"), 16));
                        var numbered = new ArrayList<List<Cell>>();
                        lines.forEach(line -> numbered.add(milestone(line, numbered.size() + 1)));
                        new Table("small", columns).write(html, numbered, row -> row);
                    });
            sections.close();
        }
    }

    private List<Cell> milestone(MilestoneLine line, int number) {
        var slip = line.slipDays();
        var name = line.project() + ": " + line.milestone() + (line.done() ? " (" + t("done") + ")" : "");
        var late = slip == null || slip <= 0
                ? Cell.of(text.slip(slip))
                : Cell.of(text.slip(slip), slip > 30 ? Rag.RED : Rag.AMBER);
        return List.of(
                Cell.of(String.valueOf(number)),
                Cell.strong(name),
                Cell.of(text.date(line.baseline())),
                Cell.of(text.date(line.forecast())),
                late);
    }

    private void money() {
        var title = t("Money by portfolio");
        var question = t("What was approved, what is spent, what will it be?");
        var rows = pack.portfolios().rows();
        if (rows.isEmpty()) {
            sections.open(title, question).element("p", "none", t("No money is recorded in this pack."));
            sections.close();
        }
        for (int i = 0; i < rows.size(); i += BARS) {
            var part = rows.subList(i, Math.min(rows.size(), i + BARS));
            var shown = new ArrayList<>(part);
            if (i + BARS >= rows.size()) {
                shown.add(pack.portfolios().total());
            }
            var html = sections.open(title, question);
            split(html, bars(part), t("Bars: budget, actual and forecast of each portfolio in {0}", currency()), () -> {
                var columns = List.of(
                        Column.text(t("Portfolio"), 31),
                        Column.number(t("Budget"), 23),
                        Column.number(t("Actual"), 23),
                        Column.number(t("Forecast"), 23));
                new Table("small", columns).write(html, shown, this::sums);
            });
            sections.close();
        }
    }

    private List<Cell> sums(PortfolioRow row) {
        return List.of(
                Cell.strong(row.name()),
                Cell.of(text.money(row.budget())),
                Cell.of(text.money(row.actual())),
                Cell.of(text.money(row.forecast())));
    }

    private Plot bars(List<PortfolioRow> rows) {
        var summed = rows.stream()
                .filter(row -> amount(row.budget()) != null && amount(row.forecast()) != null)
                .toList();
        var plot = new Plot(WIDTH, HEIGHT);
        double left = 40;
        double most = summed.stream()
                .mapToDouble(row ->
                        Math.max(orNought(row.budget()), Math.max(orNought(row.actual()), orNought(row.forecast()))))
                .max()
                .orElse(1);
        double scale = (WIDTH - left - 18) / Math.max(1, most);
        double step = Math.min(24, (HEIGHT - 8) / Math.max(1, summed.size()));
        var colours = List.of("#aab2bd", "#58b7c4", "#0f5f6b");
        for (int i = 0; i < summed.size(); i++) {
            var row = summed.get(i);
            plot.label(0, i * step + step * 0.35, left - 2, "right", shorten(row.name()));
            var sums = List.of(row.budget(), row.actual(), row.forecast());
            for (int s = 0; s < sums.size(); s++) {
                double y = i * step + step * (0.12 + s * 0.26);
                double wide = orNought(sums.get(s)) * scale;
                plot.bar(left, y, wide, step * 0.24, colours.get(s));
                plot.label(left + Math.max(0, wide) + 1, y + step * 0.12 - 1.6, 17, "", text.money(sums.get(s)));
            }
        }
        legend(plot, colours);
        return plot;
    }

    private static void legend(Plot plot, List<String> colours) {
        var names = List.of(t("Budget"), t("Actual"), t("Forecast"));
        for (int i = 0; i < names.size(); i++) {
            double x = 40 + i * 30;
            plot.bar(x, HEIGHT - 4, 3, 3, colours.get(i));
            plot.label(x + 4.5, HEIGHT - 4.2, 24, "", names.get(i));
        }
    }

    private static String shorten(String name) {
        return name.length() <= 24 ? name : name.substring(0, 23) + "…";
    }

    private double orNought(Sum sum) {
        var value = amount(sum);
        return value == null ? 0 : value;
    }

    private @Nullable Double amount(Sum sum) {
        var total = sum.total();
        return total != null && total.currency().equals(currency())
                ? (Double) total.value().doubleValue()
                : null;
    }

    private String currency() {
        return pack.cover().currency();
    }

    private static void split(Html html, Plot plot, String description, Runnable table) {
        html.raw("<table class=\"split\"><tbody><tr><td style=\"width:" + (int) WIDTH + "mm\">");
        plot.write(html, description);
        html.raw("</td><td class=\"gap\"></td><td>");
        table.run();
        html.raw("</td></tr></tbody></table>");
    }
}
