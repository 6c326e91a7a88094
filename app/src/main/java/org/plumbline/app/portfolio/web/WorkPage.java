package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.portfolio.Direction;
import org.plumbline.app.portfolio.Directions;
import org.plumbline.app.portfolio.WorkClass;
import org.plumbline.app.portfolio.WorkMix;
import org.plumbline.app.portfolio.WorkMix.Line;
import org.plumbline.app.portfolio.WorkMixes;
import org.springframework.stereotype.Component;

/// What running work is, what its money is spent for, and where it shall go.
@Component
public class WorkPage {
    private final WorkMixes mixes;
    private final Directions directions;

    WorkPage(WorkMixes mixes, Directions directions) {
        this.mixes = mixes;
        this.directions = directions;
    }

    /// @param shares what is wanted beside what is, by bucket
    /// @param inForce null where no direction is
    public record View(
            List<Figure> figures,
            List<Share> shares,
            List<Direction> directions,
            @Nullable Direction inForce,
            Register register) {}

    /// A bucket.
    ///
    /// @param wanted null without a direction
    /// @param actual by currency, in words
    public record Share(String bucket, @Nullable String wanted, String actual, String gap, boolean isFar) {}

    View of(RegisterQuery query, @Nullable GroupView portfolio) {
        var mix = mixes.of(portfolio);
        var inForce = directions.inForce(portfolio).orElse(null);
        return new View(figures(mix), shares(mix, inForce), directions.of(portfolio), inForce, register(query, mix));
    }

    private static List<Figure> figures(WorkMix mix) {
        return List.of(
                figure(t("Change"), mix, line -> line.work() != WorkClass.OPERATION)
                        .basis(t("Budgets of running projects of those of all running work; the rest runs.")),
                figure(t("Run"), mix, line -> line.work() == WorkClass.OPERATION)
                        .basis(t("Budgets of operations: planned and costed, but without gates.")),
                figure(t("Strategic projects"), mix, line -> line.work() == WorkClass.STRATEGIC_PROJECT)
                        .basis(t("Projects that serve an objective of priority 1 or 2, or were said to be strategic.")),
                figure(t("Not classed by bucket"), mix, line -> line.bucket() == null));
    }

    private static Figure figure(String label, WorkMix mix, Predicate<Line> which) {
        var count = mix.lines().stream().filter(which).count();
        var currencies = mix.currencies();
        var value = currencies.size() == 1 ? share(mix, currencies.getFirst(), which) : t("n/a");
        var sub = currencies.size() > 1 ? byCurrency(mix, which) : null;
        return Figure.of(label, value)
                .sub(t("{0} of {1}", count, mix.lines().size()) + (sub == null ? "" : " · " + sub));
    }

    private static String share(WorkMix mix, String currency, Predicate<Line> which) {
        return mix.share(currency, which)
                .map(ratio -> Formats.percent(ratio, 0))
                .orElse(t("n/a"));
    }

    private static String byCurrency(WorkMix mix, Predicate<Line> which) {
        return mix.currencies().stream()
                .map(currency -> (currency + " " + share(mix, currency, which)).strip())
                .collect(Collectors.joining(", "));
    }

    /// Shares of what is classed: what nobody classed is no part of the comparison.
    private static List<Share> shares(WorkMix mix, @Nullable Direction direction) {
        var classed = new WorkMix(
                mix.lines().stream().filter(line -> line.bucket() != null).toList());
        var shares = new ArrayList<Share>();
        for (var bucket : Bucket.values()) {
            Predicate<Line> which = line -> line.bucket() == bucket;
            var actual = classed.currencies().isEmpty() ? t("n/a") : byCurrency(classed, which);
            var only = classed.currencies().size() == 1
                    ? classed.share(classed.currencies().getFirst(), which).orElse(null)
                    : null;
            var gap = direction == null || only == null ? null : only.subtract(direction.share(bucket));
            shares.add(new Share(
                    t(bucket.label()),
                    direction == null ? null : Formats.percent(direction.share(bucket), 0),
                    actual,
                    gap == null
                            ? Formats.NONE
                            : t("{0} points", Formats.number(gap.multiply(BigDecimal.valueOf(100)), 0)),
                    gap != null && gap.abs().compareTo(new BigDecimal("0.1")) > 0));
        }
        return shares;
    }

    private static Register register(RegisterQuery query, WorkMix mix) {
        var show = query.value("show", WorkClass.class).orElse(null);
        var words = query.text().toLowerCase(Locale.ROOT);
        var lines = mix.lines().stream()
                .filter(line -> show == null || line.work() == show)
                .filter(line -> (line.key() + " " + line.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        var chips = new ArrayList<FilterChip>();
        chips.add(new FilterChip(t("All"), null, mix.lines().size()));
        for (var work : WorkClass.values()) {
            chips.add(new FilterChip(
                    t(work.label()),
                    work.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    mix.lines().stream().filter(line -> line.work() == work).count()));
        }
        var empty = Empty.of(t("Nothing runs"), t("Projects and operations that run are classed here."));
        return Register.of(
                        t("Running work"),
                        query,
                        List.of(
                                Column.text("work", t("Work")),
                                Column.text("class", t("Class")),
                                Column.text("bucket", t("Bucket")),
                                Column.number("budget", t("Budget")).wide(),
                                Column.text("reason", t("Why")).roomy().wide()),
                        empty.next(t("Projects"), "/projects"))
                .rows(
                        lines.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(WorkPage::row)
                                .toList(),
                        lines.size())
                .chips(chips)
                .exports(List.of(RegisterLink.of("CSV", query.at("/work-mix.csv"))));
    }

    private static Row row(Line line) {
        var currency = line.currency();
        var bucket = line.bucket();
        return Row.of(
                line.key(),
                Cell.link(line.title(), "/work-mix/" + line.key()).sub(line.key()),
                new Cell.Text(t(line.work().label()), line.isSaid() ? t("said") : t("derived"), Tone.PLAIN),
                bucket == null ? Cell.muted(null) : Cell.text(t(bucket.label())),
                Cell.text(
                        line.budget() == null
                                ? null
                                : currency == null
                                        ? Formats.number(line.budget(), 0)
                                        : Formats.moneyShort(line.budget(), currency)),
                Cell.muted(line.reason()));
    }

    String csv(@Nullable GroupView portfolio) {
        var csv = new Csv(List.of("Key", "Title", "Class", "Said", "Bucket", "Budget", "Currency", "Why"));
        for (var line : mixes.of(portfolio).lines()) {
            var bucket = line.bucket();
            csv.line(Arrays.asList(
                    line.key(),
                    line.title(),
                    t(line.work().label()),
                    line.isSaid() ? t("yes") : t("no"),
                    bucket == null ? null : t(bucket.label()),
                    line.budget(),
                    line.currency(),
                    line.reason()));
        }
        return csv.toString();
    }
}
