package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.chart.SlipChart;
import org.plumbline.app.reporting.FrozenStatus;

/// The milestone trend over the frozen periods (F40), the finish being one of the milestones.
final class SlipLines {
    private static final int PERIODS = 12;
    private static final int MILESTONES = 8;

    private SlipLines() {}

    /// @param frozen oldest first
    static @Nullable SlipChart of(List<FrozenStatus> frozen) {
        var byPeriod = new LinkedHashMap<String, FrozenStatus>();
        frozen.forEach(one -> byPeriod.put(one.periodKey(), one));
        var all = List.copyOf(byPeriod.values());
        var periods = all.subList(Math.max(0, all.size() - PERIODS), all.size());
        if (periods.size() < 2 || periods.stream().map(FrozenStatus::finish).allMatch(Objects::isNull)) {
            return null;
        }
        var lines = new ArrayList<SlipChart.Milestone>();
        var finishes = new ArrayList<@Nullable LocalDate>();
        periods.forEach(one -> finishes.add(one.finish()));
        lines.add(SlipChart.Milestone.of(t("Finish"), finishes));
        periods.getLast().milestones().stream().limit(MILESTONES).forEach(milestone -> {
            var dates = new ArrayList<@Nullable LocalDate>();
            for (var period : periods) {
                dates.add(period.milestones().stream()
                        .filter(one -> one.uniqueId() == milestone.uniqueId())
                        .map(one -> one.forecast())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
            }
            lines.add(SlipChart.Milestone.of(milestone.name(), dates));
        });
        return new SlipChart(
                t("Milestone trend"), periods.stream().map(FrozenStatus::toDay).toList(), lines);
    }
}
