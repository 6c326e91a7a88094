package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Audits in the navigation, and what of them waits for whom: audits for who does them, answers for projects.
@Configuration(proxyBeanMethods = false)
class AuditNavigation {
    private record Work(Audits audits, Findings findings, Access access) implements WorkSource {
        @Override
        public List<WorkItem> mine() {
            var items = new ArrayList<WorkItem>();
            var me = access.actor().personId();
            var toAnswer = new HashMap<UUID, AuditView>();
            for (var one : audits.all()) {
                if (one.state().isAhead() && me.equals(one.order().leadId())) {
                    items.add(new WorkItem(
                            WorkItem.Section.DUE,
                            t("{0} as its auditor", t(one.order().kind().label())),
                            one.href(),
                            one.key(),
                            one.order().plannedOn()));
                } else if (one.state() == AuditState.REPORTED
                        && !access.may(Permission.ASSURE, one.projectId())
                        && findings.mayAnswer(one)) {
                    toAnswer.put(one.id(), one);
                }
            }
            answers(toAnswer, items);
            return items;
        }

        private void answers(Map<UUID, AuditView> toAnswer, List<WorkItem> items) {
            for (var finding : findings.of(toAnswer.values())) {
                var audit = toAnswer.get(finding.auditId());
                if (audit != null
                        && finding.answer() == null
                        && finding.says().kind().isProblem()) {
                    items.add(new WorkItem(
                            WorkItem.Section.DUE,
                            t("Answer the finding: {0}", finding.says().title()),
                            finding.href() + "/answer",
                            finding.key() + " " + audit.key(),
                            audit.answerDue()));
                }
            }
        }
    }

    @Bean
    static NavigationEntry auditsEntry() {
        return new NavigationEntry(NavigationArea.ASSURE, "Audits", "/audits", 20).with("/standards", "/findings");
    }

    @Bean
    static SearchAction newAudit() {
        return new SearchAction("Order an audit", "/audits/new", access -> access.may(Permission.ASSURE));
    }

    @Bean
    static WorkSource auditWork(@Lazy Audits audits, @Lazy Findings findings, @Lazy Access access) {
        return new Work(audits, findings, access);
    }
}
