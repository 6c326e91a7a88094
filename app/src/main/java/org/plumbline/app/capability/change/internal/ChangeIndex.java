package org.plumbline.app.capability.change.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps change initiatives findable by who may see them, and names them in the audit trail.
@Configuration(proxyBeanMethods = false)
class ChangeIndex {
    private record Guard(InitiativeTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "change-initiative";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(ChangeReader.of(access));
        }
    }

    private record Names(Initiatives initiatives) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return initiatives.of(ids).stream()
                    .collect(Collectors.toMap(InitiativeView::id, one -> one.key() + " " + one.title()));
        }
    }

    /// What waits for whom: actions, notes to look at again.
    private record Work(ConcernTable table, Initiatives initiatives, Access access, Clock clock) implements WorkSource {
        @Override
        public List<WorkItem> mine() {
            var me = access.actor().personId();
            var actions = table.openActionsOf(me);
            var today = LocalDate.now(clock);
            var notes = table.openNotesOf(me).stream()
                    .filter(note -> note.terms().followUpOn() != null
                            && !today.isBefore(note.terms().followUpOn()))
                    .toList();
            var ids = new HashSet<UUID>();
            actions.forEach(action -> ids.add(action.initiativeId()));
            notes.forEach(note -> ids.add(note.initiativeId()));
            var known = initiatives.of(ids).stream().collect(Collectors.toMap(InitiativeView::id, Function.identity()));
            var items = new ArrayList<WorkItem>();
            for (var action : actions) {
                var one = known.get(action.initiativeId());
                if (one != null) {
                    items.add(item(action.title(), one, "/actions", action.dueOn()));
                }
            }
            for (var note : notes) {
                var one = known.get(note.initiativeId());
                if (one != null) {
                    items.add(item(
                            t("Look again at a note of resistance"),
                            one,
                            "/resistance",
                            note.terms().followUpOn()));
                }
            }
            return items;
        }

        private static WorkItem item(String title, InitiativeView one, String tab, @Nullable LocalDate due) {
            return new WorkItem(WorkItem.Section.DUE, title, one.href() + tab, one.key() + " " + one.title(), due);
        }
    }

    @Bean
    static WorkSource changeWork(
            @Lazy ConcernTable table, @Lazy Initiatives initiatives, @Lazy Access access, Clock clock) {
        return new Work(table, initiatives, access, clock);
    }

    @Bean
    static SearchGuard changeGuard(@Lazy InitiativeTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static IdNames changeNames(@Lazy Initiatives initiatives) {
        return new Names(initiatives);
    }
}
