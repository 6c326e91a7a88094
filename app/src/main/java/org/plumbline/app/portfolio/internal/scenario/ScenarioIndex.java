package org.plumbline.app.portfolio.internal.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.portfolio.scenario.ScenarioLine;
import org.plumbline.app.portfolio.scenario.ScenarioState;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps scenarios findable by who may read them, names them in the audit trail, and says which wait for a decision.
@Configuration(proxyBeanMethods = false)
class ScenarioIndex {
    private record Guard(Scenarios scenarios) implements SearchGuard {
        @Override
        public String kind() {
            return "scenario";
        }

        @Override
        public Collection<UUID> admitted() {
            return scenarios.seen();
        }
    }

    private record Names(Scenarios scenarios) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return scenarios.names(ids);
        }
    }

    @Bean
    static SearchGuard scenarioGuard(@Lazy Scenarios scenarios) {
        return new Guard(scenarios);
    }

    @Bean
    static IdNames scenarioNames(@Lazy Scenarios scenarios) {
        return new Names(scenarios);
    }

    /// Answered scenarios wait for who decides; those of one round are one piece of work.
    @Bean
    static WorkSource scenarioWork(@Lazy Scenarios scenarios, @Lazy Access access) {
        return () -> access.may(Permission.DECIDE) ? waiting(scenarios.list()) : List.of();
    }

    private static List<WorkItem> waiting(List<ScenarioLine> all) {
        var latest = all.stream()
                .filter(line -> line.state() == ScenarioState.ADOPTED)
                .map(ScenarioLine::changedAt)
                .max(java.util.Comparator.naturalOrder());
        var open = all.stream()
                .filter(line -> line.state() == ScenarioState.SOLVED && !line.isUnmeetable())
                .filter(line -> latest.isEmpty() || line.changedAt().isAfter(latest.get()))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new WorkItem(
                        WorkItem.Section.DECIDE,
                        open.size() == 1
                                ? t("1 scenario is answered and waits for a decision")
                                : t("{0} scenarios are answered and wait for a decision", open.size()),
                        "/scenarios",
                        open.getFirst().key() + " " + open.getFirst().name(),
                        null));
    }
}
