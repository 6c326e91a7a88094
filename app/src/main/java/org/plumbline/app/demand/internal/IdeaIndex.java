package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.app.demand.IdeaFilter;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps ideas findable by who may read them, names them in the audit trail, and says which of them wait for whom.
@Configuration(proxyBeanMethods = false)
class IdeaIndex {
    private record Guard(IdeaTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "idea";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(IdeaTable.Reader.of(access));
        }
    }

    private record Names(Ideas ideas) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return ideas.of(ids).stream()
                    .collect(Collectors.toMap(IdeaView::id, idea -> idea.key() + " " + idea.title()));
        }
    }

    @Bean
    static SearchGuard ideaGuard(@Lazy IdeaTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static IdNames ideaNames(@Lazy Ideas ideas) {
        return new Names(ideas);
    }

    @Bean
    static WorkSource ideaWork(@Lazy Ideas ideas, @Lazy Access access) {
        return () -> Stream.concat(queue(ideas).stream(), own(ideas, access).stream())
                .toList();
    }

    /// The queue is one piece of work: who screens takes what came first.
    private static List<WorkItem> queue(Ideas ideas) {
        if (!ideas.mayScreen()) {
            return List.of();
        }
        var waiting = ideas.list(IdeaFilter.all().show(IdeaFilter.Show.WAITING).page(0, 1));
        return waiting.total() == 0
                ? List.of()
                : List.of(new WorkItem(
                        WorkItem.Section.DECIDE,
                        waiting.total() == 1
                                ? t("1 idea waits to be screened")
                                : t("{0} ideas wait to be screened", waiting.total()),
                        "/ideas?show=waiting",
                        waiting.rows().stream()
                                .map(idea -> idea.key() + " " + idea.title())
                                .findFirst()
                                .orElse(""),
                        null));
    }

    private static List<WorkItem> own(Ideas ideas, Access access) {
        var me = access.actor().personId();
        var screened = ideas.list(IdeaFilter.all().show(IdeaFilter.Show.SCREENING)).rows().stream()
                .filter(idea -> me.equals(idea.screenerId()))
                .map(idea -> item(WorkItem.Section.DECIDE, idea));
        var returned = ideas.list(IdeaFilter.all().show(IdeaFilter.Show.MINE)).rows().stream()
                .filter(idea -> idea.state() == IdeaState.RETURNED || idea.state() == IdeaState.DRAFT)
                .map(idea -> item(WorkItem.Section.DUE, idea));
        return Stream.concat(screened, returned).toList();
    }

    private static WorkItem item(WorkItem.Section section, IdeaView idea) {
        return new WorkItem(
                section,
                idea.title(),
                idea.href(),
                idea.key() + " · " + t(idea.state().label()),
                null);
    }
}
