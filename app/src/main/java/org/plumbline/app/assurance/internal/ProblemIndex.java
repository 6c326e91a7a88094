package org.plumbline.app.assurance.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.ActionState;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.ProblemClassView;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps problems findable by who may see them, names them in the audit trail, and says which actions wait for whom.
@Configuration(proxyBeanMethods = false)
class ProblemIndex {
    private record Guard(ProblemTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "problem";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(Reader.of(access));
        }
    }

    private record Names(ProblemTable table, ClassTable classes, Access access) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            var names = table.byIds(ids, Reader.of(access)).stream()
                    .collect(Collectors.toMap(ProblemView::id, one -> one.key() + " " + one.title()));
            classes.all().stream()
                    .filter(one -> ids.contains(one.id()))
                    .collect(Collectors.toMap(ProblemClassView::id, ProblemClassView::name))
                    .forEach(names::put);
            return names;
        }
    }

    private record Work(Problems problems, CorrectiveActions actions, Access access, Clock clock)
            implements WorkSource {
        @Override
        public List<WorkItem> mine() {
            var open = problems.list(ProblemFilter.ALL).stream()
                    .filter(one -> one.state().isOpen())
                    .collect(Collectors.toMap(ProblemView::id, one -> one));
            var items = new ArrayList<WorkItem>();
            for (var action : actions.of(open.keySet())) {
                var problem = open.get(action.problemId());
                if (problem != null) {
                    add(items, problem, action);
                }
            }
            return items;
        }

        private void add(List<WorkItem> items, ProblemView problem, ActionView action) {
            var detail = problem.key() + " " + problem.title();
            var isMine = action.says().ownerId().equals(access.actor().personId());
            if (isMine && action.state() == ActionState.OPEN) {
                items.add(new WorkItem(
                        WorkItem.Section.DUE,
                        action.says().title(),
                        problem.href(),
                        detail,
                        action.says().dueOn()));
            } else if (!isMine && action.isToCheck(LocalDate.now(clock)) && actions.mayCheck(problem, action)) {
                items.add(new WorkItem(
                        WorkItem.Section.DECIDE,
                        t("Did it work? {0}", action.says().title()),
                        problem.href(),
                        detail,
                        action.checkFrom()));
            }
        }
    }

    @Bean
    static SearchGuard problemGuard(@Lazy ProblemTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static IdNames problemNames(@Lazy ProblemTable table, @Lazy ClassTable classes, @Lazy Access access) {
        return new Names(table, classes, access);
    }

    @Bean
    static WorkSource problemWork(
            @Lazy Problems problems, @Lazy CorrectiveActions actions, @Lazy Access access, Clock clock) {
        return new Work(problems, actions, access, clock);
    }
}
