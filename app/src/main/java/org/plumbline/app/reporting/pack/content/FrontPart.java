package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Count;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.content.PackContent.Tab;
import org.plumbline.app.reporting.pack.content.Section.Tile;
import org.plumbline.engine.status.Rag;

/// The cover, the one page with the figures that matter, and what the pack was made from.
record FrontPart(CommitteePack pack, PackText text) {
    private record Figure(
            String name, @Nullable Object value, @Nullable Object before, Sum sum, String remark) {}

    private record Fact(String name, @Nullable Object value) {}

    PackContent.Opening opening() {
        var cover = pack.cover();
        var made = new ArrayList<String>();
        made.add(t("As of {0}. {1}", text.date(cover.asOf()), cover.source()));
        made.add(t("Made {0}", text.generated()));
        made.add(cover.versionsNote());
        made.removeIf(String::isBlank);
        return new PackContent.Opening(
                cover.scope(),
                t("Committee pack, {0}", cover.periodLabel()),
                cover.scope().equals(cover.organisation()) ? "" : cover.organisation(),
                made);
    }

    Section onePage() {
        var head = pack.headline();
        var before = head.forecastBefore();
        return new Section.Tiles(
                t("{0} on one page", pack.cover().periodLabel()),
                t("How do the projects stand, and what has moved?"),
                head.sentence(),
                List.of(
                        tile(t("Projects"), head.projects(), Rag.NONE),
                        tile(text.rating(Rag.GREEN), head.green(), Rag.GREEN),
                        tile(text.rating(Rag.AMBER), head.amber(), Rag.AMBER),
                        tile(text.rating(Rag.RED), head.red(), Rag.RED),
                        tile(text.rating(Rag.NONE), head.none(), Rag.NONE),
                        tile(t("False green"), head.falseGreens(), ifAny(head.falseGreens(), Rag.RED)),
                        tile(t("Late"), head.late(), ifAny(head.late(), Rag.AMBER)),
                        tile(t("Stale"), head.stale(), ifAny(head.stale(), Rag.AMBER)),
                        new Tile(t("Budget"), text.money(head.budget()), "", Rag.NONE),
                        new Tile(t("Actual"), text.money(head.actual()), text.spent(head), Rag.NONE),
                        new Tile(
                                t("Forecast"),
                                text.money(head.forecast()),
                                text.overBudget(head.budget(), head.forecast()),
                                Rag.NONE),
                        new Tile(
                                t("Forecast, change"),
                                before == null ? Formats.NONE : text.difference(before, head.forecast()),
                                before == null ? t("no earlier period") : text.before(before),
                                Rag.NONE)));
    }

    private static Rag ifAny(Count count, Rag tone) {
        return count.value() > 0 ? tone : Rag.NONE;
    }

    private Tile tile(String label, Count count, Rag tone) {
        return new Tile(label, Formats.number(count.value()), text.movement(count), tone);
    }

    Tab figures() {
        var head = pack.headline();
        var figures = List.of(
                count(t("Projects"), head.projects()),
                count(text.word(Rag.GREEN), head.green()),
                count(text.word(Rag.AMBER), head.amber()),
                count(text.word(Rag.RED), head.red()),
                count(text.word(Rag.NONE), head.none()),
                count(t("False green"), head.falseGreens()),
                count(t("Late"), head.late()),
                count(t("Stale"), head.stale()),
                money(t("Budget"), head.budget(), null),
                money(t("Actual"), head.actual(), null),
                money(t("Forecast"), head.forecast(), head.forecastBefore()),
                new Figure(t("In one sentence"), null, null, Sum.UNKNOWN, head.sentence()));
        return new Tab(
                t("Summary"),
                new Table.Of<Figure>()
                        .column(Column.workbook(t("Figure"), 30), figure -> Cell.of(figure.name()))
                        .column(Column.workbook(t("Value"), 18), figure -> Cell.kept(figure.value()))
                        .column(Column.workbook(t("Period before"), 18), figure -> Cell.kept(figure.before()))
                        .column(
                                Column.workbook(t("Currency"), 10),
                                figure -> Cell.kept(figure.sum().currency()))
                        .column(Column.workbook(t("Remark"), 80), figure -> Cell.of(figure.remark()))
                        .rows(figures));
    }

    private static Figure count(String name, Count count) {
        return new Figure(name, count.value(), count.before(), Sum.UNKNOWN, "");
    }

    private Figure money(String name, Sum sum, @Nullable Sum before) {
        Function<@Nullable Sum, @Nullable Object> amount =
                one -> one == null || one.total() == null ? null : one.total().value();
        return new Figure(name, amount.apply(sum), amount.apply(before), sum, text.plainApart(sum));
    }

    Tab about() {
        var cover = pack.cover();
        var facts = List.of(
                new Fact(t("Organisation"), cover.organisation()),
                new Fact(t("Scope"), cover.scope()),
                new Fact(t("Period"), cover.periodLabel()),
                new Fact(t("Period key"), cover.periodKey()),
                new Fact(t("Period end"), cover.periodEnd()),
                new Fact(t("Compared with"), cover.previousPeriodLabel()),
                new Fact(t("As of"), cover.asOf()),
                new Fact(t("Made"), text.generated()),
                new Fact(t("Reporting currency"), cover.currency() == null ? t("none chosen") : cover.currency()),
                new Fact(t("Source"), cover.source()),
                new Fact(t("Versions"), cover.versionsNote()),
                new Fact(t("Portfolios"), pack.portfolios().note()));
        return new Tab(
                t("About"),
                new Table.Of<Fact>()
                        .column(Column.workbook(t("What"), 28), fact -> Cell.of(fact.name()))
                        .column(Column.workbook(t("Value"), 90), fact -> Cell.kept(fact.value()))
                        .rows(facts));
    }
}
