package org.plumbline.app.assurance.assessment.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps assessments findable by who may see them, and brings those that wait into people's own work.
@Configuration(proxyBeanMethods = false)
class AssessmentIndex {
    private record Guard(AssessmentDoor door) implements SearchGuard {
        @Override
        public String kind() {
            return "assessment";
        }

        @Override
        public Collection<UUID> admitted() {
            return door.seen().stream().map(AssessmentView::id).toList();
        }
    }

    private record Work(Assessments assessments, AssessmentDoor door, Access access) implements WorkSource {
        @Override
        public List<WorkItem> mine() {
            var items = new ArrayList<WorkItem>();
            for (var one : assessments.waiting()) {
                items.add(new WorkItem(
                        WorkItem.Section.DUE,
                        t("Answer: {0}", one.title()),
                        one.answerHref(),
                        one.key() + " · " + t("assessment"),
                        one.terms().deadline()));
            }
            var me = access.actor().personId();
            door.seen().stream()
                    .filter(one -> one.state() == AssessmentState.MODERATION && me.equals(one.leadId()))
                    .forEach(one -> items.add(new WorkItem(
                            WorkItem.Section.DECIDE,
                            t("Agree on the values of {0}", one.title()),
                            one.href() + "/moderation",
                            one.key(),
                            null)));
            return items;
        }
    }

    @Bean
    static SearchGuard assessmentGuard(@Lazy AssessmentDoor door) {
        return new Guard(door);
    }

    @Bean
    static WorkSource assessmentWork(@Lazy Assessments assessments, @Lazy AssessmentDoor door, @Lazy Access access) {
        return new Work(assessments, door, access);
    }
}
