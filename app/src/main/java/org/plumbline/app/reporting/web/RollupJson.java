package org.plumbline.app.reporting.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.figure.MoneyJson;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.StatusLine.Freshness;
import org.plumbline.engine.status.Rag;

/// Figures by group as `GET /api/v1/rollup` answers them; the schema is `docs/contracts/rollup.schema.json`.
///
/// @param by portfolio, programme, department, manager, month or none
/// @param asOf the day it answers for; null for live facts
/// @param live true without a day
/// @param note said where the sum of the groups may exceed the total
record RollupJson(
        String by,
        @Nullable LocalDate asOf,
        boolean live,
        @Nullable String note,
        List<GroupJson> groups,
        GroupJson total) {

    /// @param budget null where amounts of several currencies have no rate; `sums` has them apart
    record GroupJson(
            @Nullable String key,
            @Nullable String name,
            long projects,
            long over,
            Map<Rag, Long> reported,
            Map<Rag, Long> computed,
            long falseGreens,
            long optimistic,
            long late,
            long decisions,
            Map<Freshness, Long> freshness,
            @Nullable MoneyJson budget,
            @Nullable MoneyJson actual,
            @Nullable MoneyJson forecast,
            List<SumJson> sums) {
        static GroupJson of(Rollup.Group group) {
            var money = group.money();
            return new GroupJson(
                    group.key(),
                    group.name(),
                    group.projects(),
                    group.over(),
                    group.reported(),
                    group.computed(),
                    group.falseGreens(),
                    group.optimistic(),
                    group.late(),
                    group.decisions(),
                    group.freshness(),
                    MoneyJson.of(money.budget(), money.currency()),
                    MoneyJson.of(money.actual(), money.currency()),
                    MoneyJson.of(money.forecast(), money.currency()),
                    group.sums().stream().map(SumJson::of).toList());
        }
    }

    /// Amounts in one currency.
    record SumJson(
            @Nullable String currency,
            long projects,
            @Nullable MoneyJson budget,
            @Nullable MoneyJson actual,
            @Nullable MoneyJson forecast) {
        static SumJson of(Rollup.Sum sum) {
            return new SumJson(
                    sum.currency(),
                    sum.projects(),
                    MoneyJson.of(sum.budget(), sum.currency()),
                    MoneyJson.of(sum.actual(), sum.currency()),
                    MoneyJson.of(sum.forecast(), sum.currency()));
        }
    }

    static RollupJson of(Rollup rollup) {
        return new RollupJson(
                rollup.by().key(),
                rollup.asOf(),
                rollup.asOf() == null,
                rollup.mayExceedTotal()
                        ? "A project in several portfolios counts in each: the sum may exceed the total."
                        : null,
                rollup.groups().stream().map(GroupJson::of).toList(),
                GroupJson.of(rollup.total()));
    }

    static List<String> head() {
        return List.of(
                "key",
                "name",
                "projects",
                "over",
                "reportedRed",
                "reportedAmberRed",
                "reportedAmber",
                "reportedAmberGreen",
                "reportedGreen",
                "reportedNone",
                "computedRed",
                "computedAmber",
                "computedGreen",
                "computedNone",
                "falseGreens",
                "optimistic",
                "late",
                "fresh",
                "stale",
                "none",
                "currency",
                "budget",
                "actual",
                "forecast");
    }

    static List<@Nullable Object> cells(Rollup.Group group) {
        var money = group.money();
        return Arrays.asList(
                group.key(),
                group.name(),
                group.projects(),
                group.over(),
                group.reported(Rag.RED),
                group.reported(Rag.AMBER_RED),
                group.reported(Rag.AMBER),
                group.reported(Rag.AMBER_GREEN),
                group.reported(Rag.GREEN),
                group.reported(Rag.NONE),
                group.computed().getOrDefault(Rag.RED, 0L),
                group.computed().getOrDefault(Rag.AMBER, 0L),
                group.computed().getOrDefault(Rag.GREEN, 0L),
                group.computed().getOrDefault(Rag.NONE, 0L),
                group.falseGreens(),
                group.optimistic(),
                group.late(),
                group.freshness().getOrDefault(Freshness.FRESH, 0L),
                group.freshness().getOrDefault(Freshness.STALE, 0L),
                group.freshness().getOrDefault(Freshness.NONE, 0L),
                money.currency(),
                MoneyJson.text(money.budget()),
                MoneyJson.text(money.actual()),
                MoneyJson.text(money.forecast()));
    }
}
