package org.plumbline.app.registers.web;

import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterFilter.Show;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the registers offer elsewhere: navigation, actions to search for, and what waits for a person.
@Configuration(proxyBeanMethods = false)
class RegisterOffers {
    @Bean
    NavigationEntry registersEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Registers", "/registers", 30);
    }

    @Bean
    NavigationEntry matrixEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Risk matrix", "/registers/matrix", 32);
    }

    @Bean
    SearchAction newRisk() {
        return action("New risk", "risk");
    }

    @Bean
    SearchAction newIssue() {
        return action("New issue", "issue");
    }

    @Bean
    SearchAction newDecision() {
        return action("New decision", "decision");
    }

    @Bean
    SearchAction newAction() {
        return action("New action", "action");
    }

    @Bean
    SearchAction newChange() {
        return action("New change", "change");
    }

    private static SearchAction action(String label, String kind) {
        return new SearchAction(label, "/registers/new?kind=" + kind, RegisterOffers::keepsRegisters);
    }

    private static boolean keepsRegisters(Access access) {
        return access.may(Permission.REGISTER) || access.is(Role.PROJECT_MANAGER) || access.is(Role.TEAM_MEMBER);
    }

    @Bean
    WorkSource registerWork(Registers registers, Access access) {
        return () -> {
            var me = access.actor().personId();
            var mine = registers
                    .list(RegisterFilter.all().show(Show.OPEN).ownedBy(me))
                    .rows();
            var asked = registers.askedOfMe();
            return java.util.stream.Stream.concat(
                            asked.stream().map(record -> item(WorkItem.Section.DECIDE, record)),
                            mine.stream()
                                    .filter(record -> !asked.contains(record))
                                    .map(record -> item(WorkItem.Section.DUE, record)))
                    .toList();
        };
    }

    private static WorkItem item(WorkItem.Section section, RegisterView record) {
        return new WorkItem(
                section,
                record.title(),
                "/registers/" + record.key(),
                record.key() + " · "
                        + org.plumbline.app.kit.Words.t(record.kind().label()),
                record.due());
    }
}
