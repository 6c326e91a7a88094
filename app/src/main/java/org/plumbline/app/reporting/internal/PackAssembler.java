package org.plumbline.app.reporting.internal;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.reporting.GroupReportView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.StatusChange;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.internal.PackTable.Behind;
import org.plumbline.app.reporting.pack.Change;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Count;
import org.plumbline.app.reporting.pack.Cover;
import org.plumbline.app.reporting.pack.DecisionNeeded;
import org.plumbline.app.reporting.pack.Headline;
import org.plumbline.app.reporting.pack.ManagersWords;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.PortfolioTable;
import org.plumbline.app.reporting.pack.RagCount;
import org.plumbline.app.reporting.pack.TopRisk;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// Puts a committee pack together from what was frozen. A pure function: the same frozen period gives the same pack.
public record PackAssembler(
        Cover cover,
        List<StatusLine> lines,
        Map<UUID, Behind> behind,
        Rollup portfolios,
        @Nullable Rollup before,
        List<StatusChange> changes,
        Map<String, Rollup.Group> trend,
        List<GroupReportView> words,
        Rollup programmes,
        List<MilestoneLine> milestones) {
    private static final int RISKS = 10;

    public PackAssembler {
        lines = List.copyOf(lines);
        behind = Map.copyOf(behind);
        changes = List.copyOf(changes);
        trend = new LinkedHashMap<>(trend);
        words = List.copyOf(words);
        milestones = List.copyOf(milestones);
    }

    /// The pack.
    public CommitteePack pack() {
        var concerns = lines.stream()
                .filter(PackPages::isConcern)
                .map(line -> PackPages.concern(line, of(line)))
                .toList();
        var periods = trend.keySet().stream().map(PeriodWords::narrow).toList();
        var decisions = decisions();
        return new CommitteePack(
                cover,
                headline(decisions.size()),
                changes.stream().map(this::change).toList(),
                decisions,
                concerns,
                trend.entrySet().stream()
                        .map(entry -> count(PeriodWords.narrow(entry.getKey()), entry.getValue()))
                        .toList(),
                milestones,
                portfolioTable(),
                risks(),
                words.stream().map(this::words).toList(),
                lines.stream()
                        .map(line -> PackPages.page(line, of(line), periods))
                        .toList());
    }

    private Behind of(StatusLine line) {
        return behind.getOrDefault(line.project().id(), Behind.NOTHING);
    }

    private static long green(Rollup.Group group) {
        return group.reported(Rag.GREEN) + group.reported(Rag.AMBER_GREEN);
    }

    private static long red(Rollup.Group group) {
        return group.reported(Rag.RED) + group.reported(Rag.AMBER_RED);
    }

    private static int number(long count) {
        return Math.toIntExact(count);
    }

    private static RagCount count(String period, Rollup.Group group) {
        return new RagCount(
                period,
                number(green(group)),
                number(group.reported(Rag.AMBER)),
                number(red(group)),
                number(group.reported(Rag.NONE)));
    }

    private Headline headline(int decisions) {
        var now = portfolios.total();
        var then = before == null ? null : before.total();
        return new Headline(
                sentence(now, decisions),
                counted(now.projects(), then == null ? null : then.projects()),
                counted(green(now), then == null ? null : green(then)),
                counted(now.reported(Rag.AMBER), then == null ? null : then.reported(Rag.AMBER)),
                counted(red(now), then == null ? null : red(then)),
                counted(now.reported(Rag.NONE), then == null ? null : then.reported(Rag.NONE)),
                counted(now.falseGreens(), then == null ? null : then.falseGreens()),
                counted(now.late(), then == null ? null : then.late()),
                counted(stale(now), then == null ? null : stale(then)),
                PackMoney.of(now, Rollup.Sum::budget),
                PackMoney.of(now, Rollup.Sum::actual),
                PackMoney.of(now, Rollup.Sum::forecast),
                then == null ? null : PackMoney.of(then, Rollup.Sum::forecast));
    }

    private static long stale(Rollup.Group group) {
        return group.freshness().getOrDefault(StatusLine.Freshness.STALE, 0L);
    }

    private static Count counted(long value, @Nullable Long before) {
        return new Count(number(value), before == null ? null : number(before));
    }

    private static String sentence(Rollup.Group now, int decisions) {
        var parts = new ArrayList<String>();
        parts.add(t("{0} of {1} projects are red", red(now), now.projects()));
        if (now.falseGreens() > 0) {
            parts.add(t("{0} are green only in their report", now.falseGreens()));
        }
        if (decisions > 0) {
            parts.add(Words.plural(decisions, "{0} decision waits", "{0} decisions wait"));
        }
        var budget = now.money().budget();
        var forecast = now.money().forecast();
        if (budget != null && forecast != null && budget.signum() > 0) {
            var over = forecast.subtract(budget).divide(budget, 4, RoundingMode.HALF_UP);
            parts.add(
                    over.signum() > 0
                            ? t("the forecast is {0} over budget", Formats.percent(over, 1))
                            : t("the forecast is within budget"));
        }
        return String.join("; ", parts) + ".";
    }

    private Change change(StatusChange change) {
        var parts = new ArrayList<String>();
        if (change.slippedBy() != 0) {
            parts.add(t("finish {0}", Formats.slip(change.slippedBy())));
        }
        if (change.costMovedBy() != null && change.costMovedBy().signum() != 0 && change.currency() != null) {
            parts.add(t("forecast {0}", signed(change.costMovedBy(), change.currency())));
        }
        if (change.summary() != null) {
            parts.add(change.summary());
        } else if (change.after() == Rag.NONE) {
            parts.add(t("no report for {0}", cover.periodLabel()));
        }
        return new Change(
                change.key(), change.name(), change.before(), change.after(), kind(change), String.join(", ", parts));
    }

    private static Change.Kind kind(StatusChange change) {
        if (change.isNew()) {
            return Change.Kind.ADDED;
        }
        if (change.agreement() == Agreement.FALSE_GREEN) {
            return Change.Kind.FALSE_GREEN;
        }
        if (change.after() == change.before()) {
            return Change.Kind.MOVED;
        }
        if (change.before() == Rag.NONE) {
            return Change.Kind.NEW;
        }
        if (change.after() == Rag.NONE) {
            return Change.Kind.SILENT;
        }
        return change.after().isBetterThan(change.before()) ? Change.Kind.IMPROVED : Change.Kind.WORSE;
    }

    private static String signed(BigDecimal amount, String currency) {
        return (amount.signum() > 0 ? "+" : "") + Formats.moneyShort(amount, currency);
    }

    private List<DecisionNeeded> decisions() {
        var needed = new ArrayList<DecisionNeeded>();
        for (var line : lines) {
            var waiting = of(line).decisions();
            for (var one : waiting) {
                needed.add(new DecisionNeeded(
                        line.project().key(),
                        line.project().name(),
                        one.title(),
                        PackPages.said(one.askedOf()),
                        one.neededBy(),
                        days(one.requestedOn()),
                        PackPages.said(one.costOfWaiting())));
            }
            var asked = of(line).body().decisionsNeeded();
            if (waiting.isEmpty() && asked != null) {
                needed.add(new DecisionNeeded(
                        line.project().key(),
                        line.project().name(),
                        asked,
                        PackPages.said(line.project().sponsor()),
                        null,
                        days(line.reported().on()),
                        ""));
            }
        }
        needed.sort(Comparator.comparing(DecisionNeeded::by, Comparator.nullsLast(Comparator.naturalOrder())));
        return needed;
    }

    private int days(@Nullable LocalDate since) {
        return since == null ? 0 : Math.max(0, number(DAYS.between(since, cover.asOf())));
    }

    private List<TopRisk> risks() {
        var all = new ArrayList<TopRisk>();
        for (var line : lines) {
            for (var risk : of(line).risks()) {
                var cost = risk.impactCost();
                var expected = cost == null
                        ? null
                        : cost.multiply(BigDecimal.valueOf(risk.probability() * 20L - 10))
                                .movePointLeft(2);
                all.add(new TopRisk(
                        risk.key(),
                        risk.title(),
                        line.project().name(),
                        risk.score(),
                        PackMoney.amount(expected, line.money().currency()),
                        risk.ownerName(),
                        risk.due(),
                        PackPages.said(risk.response())));
            }
        }
        all.sort(Comparator.comparingInt(TopRisk::score).reversed().thenComparing(TopRisk::key));
        return all.stream().limit(RISKS).toList();
    }

    private PortfolioTable portfolioTable() {
        return new PortfolioTable(
                portfolios.groups().stream()
                        .map(group -> row(group, group.name() == null ? t("No portfolio") : group.name()))
                        .toList(),
                row(portfolios.total(), t("Total")),
                t("A project in several portfolios stands in each; the total counts it once."));
    }

    private static PortfolioRow row(Rollup.Group group, String name) {
        return new PortfolioRow(
                name,
                number(group.projects()),
                number(green(group)),
                number(group.reported(Rag.AMBER)),
                number(red(group)),
                number(group.reported(Rag.NONE)),
                number(group.falseGreens()),
                number(group.late()),
                PackMoney.of(group, Rollup.Sum::budget),
                PackMoney.of(group, Rollup.Sum::actual),
                PackMoney.of(group, Rollup.Sum::forecast));
    }

    private ManagersWords words(GroupReportView report) {
        var group = Stream.concat(portfolios.groups().stream(), programmes.groups().stream())
                .filter(one -> report.group().key().equals(one.key()))
                .findFirst()
                .orElse(null);
        var worst =
                group == null ? Rag.NONE : group.reported().keySet().stream().reduce(Rag.NONE, Rag::worse);
        var sentence =
                group == null ? "" : t("{0} projects: {1} red, {2} green", group.projects(), red(group), green(group));
        return new ManagersWords(
                report.group().kind() == ScopeKind.PORTFOLIO ? t("portfolio") : t("programme"),
                report.group().name(),
                report.author(),
                report.body().overall(),
                worst,
                sentence,
                PackPages.said(report.body().summary()));
    }
}
