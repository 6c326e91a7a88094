package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Picker;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;

/// The periods around a wall: the one that answers, the one it is compared with, the one whose pack is offered.
///
/// @param all latest first
/// @param asOf the day that is asked about, null for live facts
/// @param wished key of the period to compare with, null for the one before
record WallPeriods(
        List<PeriodView> all,
        @Nullable LocalDate asOf,
        @Nullable String wished) {
    private static final int OFFERED = 24;

    static WallPeriods of(List<PeriodView> all, RegisterQuery query, @Nullable LocalDate asOf) {
        return new WallPeriods(all, asOf, query.value("compare").orElse(null));
    }

    String title() {
        var frozen = answering();
        return frozen == null || asOf == null ? t("Status") : t("Status, {0}", PeriodWords.name(frozen));
    }

    /// The frozen period that answers, or the latest for live facts.
    @Nullable
    PeriodView answering() {
        return frozen().stream().findFirst().orElse(null);
    }

    private List<PeriodView> frozen() {
        return all.stream()
                .filter(period ->
                        period.isFrozen() && (asOf == null || !period.toDay().isAfter(asOf)))
                .toList();
    }

    /// What the answer can be compared with, latest first.
    private List<PeriodView> earlier() {
        var frozen = frozen();
        return asOf == null || frozen.isEmpty() ? frozen : frozen.subList(1, frozen.size());
    }

    /// What the answer is compared with: the wished period, else the one before what was reported last; a report stands
    /// until the next one, so that live facts compared with the last period would show no report as changed.
    @Nullable
    PeriodView previous() {
        var earlier = earlier();
        return earlier.stream()
                .filter(period -> period.key().equals(wished))
                .findFirst()
                .orElseGet(() -> earlier.isEmpty() ? null : earlier.get(asOf == null && earlier.size() > 1 ? 1 : 0));
    }

    /// Links that compare with another period.
    List<Picker.Choice> comparisons(RegisterQuery query) {
        var chosen = previous();
        return earlier().stream()
                .limit(OFFERED)
                .map(period -> new Picker.Choice(
                        PeriodWords.name(period), query.with("compare", period.key()), period.equals(chosen)))
                .toList();
    }
}
