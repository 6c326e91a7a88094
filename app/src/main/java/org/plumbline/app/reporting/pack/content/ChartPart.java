package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.RagCount;
import org.plumbline.app.reporting.pack.content.Chart.Series;
import org.plumbline.app.reporting.pack.content.PackContent.Tab;
import org.plumbline.engine.status.Rag;

/// Ratings over time; with the slip of milestones and the money, which have parts of their own.
record ChartPart(CommitteePack pack, PackText text) {
    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(trend());
        sections.addAll(new SlipPart(pack.milestones(), text).sections());
        sections.addAll(new MoneyPart(pack, text).sections());
        return sections;
    }

    Tab milestonesTab() {
        return new SlipPart(pack.milestones(), text).tab();
    }

    Tab trendTab() {
        return new Tab(t("RAG trend"), trendRows());
    }

    private Section trend() {
        var counts = pack.trend();
        var periods =
                counts.stream().map(count -> CleanText.line(count.period())).toList();
        var series = List.of(
                series(Rag.GREEN, 0x2e9a5c, RagCount::green),
                series(Rag.AMBER, 0xd9992b, RagCount::amber),
                series(Rag.RED, 0xc94545, RagCount::red),
                series(Rag.NONE, 0xaab2bd, RagCount::none));
        return new Section.Charted(
                t("Ratings over time"),
                t("Is the whole getting better or worse?"),
                compared(counts),
                counts.isEmpty()
                        ? null
                        : new Chart(
                                Chart.Kind.STACKED,
                                t("Stacked columns: projects by rating in each period"),
                                periods,
                                series,
                                "0"),
                trendRows(),
                t("No earlier period to show."),
                "");
    }

    private static String compared(List<RagCount> counts) {
        if (counts.size() < 2) {
            return "";
        }
        var now = counts.getLast();
        var then = counts.get(counts.size() - 2);
        return t(
                "{0} of {1} projects are red; in {2} it was {3} of {4}.",
                now.red(), all(now), then.period(), then.red(), all(then));
    }

    private static int all(RagCount count) {
        return count.green() + count.amber() + count.red() + count.none();
    }

    private Series series(Rag rag, int colour, ToIntFunction<RagCount> value) {
        List<@Nullable Double> values = new ArrayList<>();
        pack.trend().forEach(count -> values.add((double) value.applyAsInt(count)));
        return new Series(text.rating(rag), PackText.shape(rag), colour, values, List.of());
    }

    private Table trendRows() {
        var table = new Table.Of<RagCount>()
                .column(Column.text(t("Period"), 24, 2, 20), count -> Cell.strong(count.period()));
        counted(table, Rag.GREEN, RagCount::green);
        counted(table, Rag.AMBER, RagCount::amber);
        counted(table, Rag.RED, RagCount::red);
        counted(table, Rag.NONE, RagCount::none);
        return table.rows(pack.trend());
    }

    private void counted(Table.Of<RagCount> table, Rag rag, ToIntFunction<RagCount> value) {
        table.column(
                Column.number(text.rating(rag), 16, 10).keptAs(text.word(rag)),
                count -> Cell.number(value.applyAsInt(count)));
    }

    /// `all` in runs of at most `size`.
    static <T> List<List<T>> runs(List<T> all, int size) {
        var runs = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            runs.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return runs;
    }

    /// A name that is not in the way of a drawing.
    static String shorten(String name, int length) {
        var line = CleanText.line(name);
        return line.length() <= length ? line : line.substring(0, length - 1).stripTrailing() + "…";
    }

    /// Days as dates.
    static List<String> dates(Collection<LocalDate> days) {
        return days.stream().map(Formats::date).toList();
    }
}
