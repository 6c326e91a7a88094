package org.plumbline.app.portfolio.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.portfolio.Directions;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.PriorityReviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps objectives findable, names them in the audit trail, and says whose reading or review is due.
@Configuration(proxyBeanMethods = false)
class ObjectiveIndex {
    /// A measure that was not read for so long waits for its owner.
    private static final int QUARTER_DAYS = 92;

    private record Guard(ObjectiveTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "strategic-objective";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.ids(access.may(Permission.SET_STRATEGY));
        }
    }

    private record Names(Objectives objectives) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return objectives.of(ids).stream()
                    .collect(Collectors.toMap(
                            ObjectiveView::id, objective -> objective.key() + " " + objective.title()));
        }
    }

    @Bean
    static SearchGuard objectiveGuard(@Lazy ObjectiveTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static IdNames objectiveNames(@Lazy Objectives objectives) {
        return new Names(objectives);
    }

    @Bean
    static WorkSource objectiveWork(
            @Lazy Objectives objectives, @Lazy PriorityReviews reviews, @Lazy Access access, Clock clock) {
        return () -> {
            var today = LocalDate.now(clock);
            var me = access.actor().personId();
            return Stream.concat(readings(objectives, me, today), review(objectives, reviews, today))
                    .toList();
        };
    }

    private static Stream<WorkItem> readings(Objectives objectives, UUID me, LocalDate today) {
        return objectives.all().stream()
                .filter(objective -> me.equals(objective.text().ownerId())
                        && objective.state() == ObjectiveState.ACTIVE
                        && objective.text().measure().name() != null
                        && isOld(objective, today))
                .map(objective -> new WorkItem(
                        WorkItem.Section.DUE,
                        t("Record what {0} reads", objective.text().measure().name()),
                        objective.href(),
                        objective.key() + " · " + objective.title(),
                        null));
    }

    private static boolean isOld(ObjectiveView objective, LocalDate today) {
        var latest = objective.latest();
        var since = latest == null ? objective.text().validFrom() : latest.day();
        return since.plusDays(QUARTER_DAYS).isBefore(today);
    }

    private static Stream<WorkItem> review(Objectives objectives, PriorityReviews reviews, LocalDate today) {
        if (!objectives.maySet()) {
            return Stream.of();
        }
        return reviews
                .nextDue()
                .filter(day -> !day.isAfter(today.plusDays(14)))
                .map(day -> List.of(new WorkItem(
                        WorkItem.Section.DUE,
                        t("Review the priorities of the objectives"),
                        "/objectives/reviews/new",
                        t("Priorities are reviewed at intervals"),
                        day)))
                .orElse(List.of())
                .stream();
    }

    @Bean
    static WorkSource directionWork(@Lazy Directions directions) {
        return () -> directions.waiting().stream()
                .map(direction -> new WorkItem(
                        WorkItem.Section.DECIDE,
                        t("Decide where resources go in {0}", direction.period()),
                        "/work-mix",
                        direction.key(),
                        null))
                .toList();
    }
}
