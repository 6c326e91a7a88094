package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.internal.PackAssembler;
import org.plumbline.app.reporting.internal.PackMilestones;
import org.plumbline.app.reporting.internal.PackSources;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Cover;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The committee pack of a frozen period, of all that the acting person may see or of one programme or portfolio.
@Service
public class Packs {
    private static final int TREND = 12;

    private final Periods periods;
    private final Statuses statuses;
    private final Rollups rollups;
    private final PackSources sources;
    private final Settings settings;
    private final Access access;
    private final Clock clock;

    Packs(
            Periods periods,
            Statuses statuses,
            Rollups rollups,
            PackSources sources,
            Settings settings,
            Access access,
            Clock clock) {
        this.periods = periods;
        this.statuses = statuses;
        this.rollups = rollups;
        this.sources = sources;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /// The pack of a period, refused while it is open.
    ///
    /// @param groupKey key of the only programme or portfolio, null for all
    /// @throws Missing where there is no such group, or the acting person sees nothing of it
    @Transactional(readOnly = true)
    public CommitteePack of(String periodKey, @Nullable String groupKey) {
        var period = periods.get(periodKey);
        if (!period.isFrozen()) {
            throw new Refusal(ReportingRules.PACK_NEEDS_FREEZE, periodKey);
        }
        var group = groupKey == null ? null : sources.group(groupKey);
        var question = question(period, group);
        var earlier = periods.list().stream()
                .filter(one -> one.isFrozen() && one.toDay().isBefore(period.toDay()))
                .toList();
        var previous = earlier.isEmpty() ? null : earlier.getFirst();
        var view = new StatusView(RollupBy.NONE, StatusOrder.REPORTED, false, 0, 1_000_000, true);
        var lines = statuses.page(question, view).lines();
        if (group != null && lines.isEmpty() && !sources.isSeen(group)) {
            throw new Missing("group", group.key());
        }
        var portfolios = rollups.of(question, RollupBy.PORTFOLIO);
        var behind = sources.behind(question, access.sight(), LocalDate.now(clock));
        return new PackAssembler(
                        cover(period, previous, group, portfolios.total(), sources.versions(question, access.sight())),
                        lines,
                        behind,
                        portfolios,
                        previous == null ? null : rollups.of(question(previous, group), RollupBy.NONE),
                        previous == null ? List.of() : statuses.changes(question, previous.key(), 12),
                        trend(period, earlier, group),
                        sources.words(periodKey, groupKey),
                        rollups.of(question, RollupBy.PROGRAMME),
                        new PackMilestones(period.toDay(), statuses::frozen).of(lines, behind))
                .pack();
    }

    /// A period answers from its last day, or from the day of its freeze where that came first.
    private static StatusQuestion question(PeriodView period, @Nullable GroupName group) {
        return StatusQuestion.asOf(period.toDay(), null).within(group).running();
    }

    private Map<String, Rollup.Group> trend(PeriodView period, List<PeriodView> earlier, @Nullable GroupName group) {
        var shown = new java.util.ArrayList<>(earlier.stream().limit(TREND - 1).toList());
        shown.addFirst(period);
        var trend = new LinkedHashMap<String, Rollup.Group>();
        for (var one : shown.reversed()) {
            trend.put(one.key(), rollups.of(question(one, group), RollupBy.NONE).total());
        }
        return trend;
    }

    private Cover cover(
            PeriodView period,
            @Nullable PeriodView previous,
            @Nullable GroupName group,
            Rollup.Group total,
            String versions) {
        var organisation = settings.get("organisation.name").orElse("Plumbline");
        var currency = total.money().currency() == null
                ? periods.settings().currency()
                : total.money().currency();
        var frozenAt = period.frozenAt();
        return new Cover(
                organisation,
                group == null ? t("All portfolios") : group.name(),
                period.key(),
                PeriodWords.name(period),
                period.toDay(),
                previous == null ? null : PeriodWords.name(previous),
                period.toDay(),
                frozenAt == null ? clock.instant() : frozenAt,
                clock.getZone(),
                LocaleContextHolder.getLocale(),
                Formats.isCurrency(currency) ? currency : null,
                t("Frozen reports of {0}.", PeriodWords.name(period)),
                versions);
    }
}
