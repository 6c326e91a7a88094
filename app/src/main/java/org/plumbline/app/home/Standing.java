package org.plumbline.app.home;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusOrder;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.app.reporting.Wall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What both cockpits ask: what waits for the acting person, and how some projects stand since the last period.
@Component
class Standing {
    private static final int MOST = 8;

    private final ObjectProvider<WorkSource> sources;
    private final Statuses statuses;
    private final Periods periods;
    private final Clock clock;

    Standing(ObjectProvider<WorkSource> sources, Statuses statuses, Periods periods, Clock clock) {
        this.sources = sources;
        this.statuses = statuses;
        this.periods = periods;
        this.clock = clock;
    }

    /// What waits for a decision of the acting person, the earliest due first.
    List<WorkItem> decisions() {
        return sources.stream()
                .flatMap(source -> source.mine().stream())
                .filter(item -> item.section() == WorkItem.Section.DECIDE)
                .sorted(Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(WorkItem::detail))
                .toList();
    }

    static List<WorkItem> first(List<WorkItem> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /// The period that live facts are compared with: the one before what was reported last. A report stands until the
    /// next one, so that beside the last period no report would have changed.
    @Nullable
    PeriodView last() {
        var frozen =
                periods.list().stream().filter(PeriodView::isFrozen).limit(2).toList();
        return frozen.isEmpty() ? null : frozen.getLast();
    }

    static String since(@Nullable PeriodView period) {
        return period == null ? "" : t("Since {0}", PeriodWords.name(period));
    }

    /// How the running projects among some stand, the worst first, and what changed on them.
    Wall wall(Collection<UUID> projects, @Nullable PeriodView since) {
        return statuses.wall(
                StatusQuestion.asOf(null, null).running().among(Set.copyOf(projects)),
                new StatusView(RollupBy.NONE, StatusOrder.COMPUTED, false, 0, MOST, false),
                since == null ? null : since.key(),
                MOST);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
