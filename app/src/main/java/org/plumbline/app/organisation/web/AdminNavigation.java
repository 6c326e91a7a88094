package org.plumbline.app.organisation.web;

import java.util.function.Predicate;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What organisation puts into the left navigation.
@Configuration(proxyBeanMethods = false)
class AdminNavigation {
    private static NavigationRule entry(String label, String href, int order, Predicate<Access> isFor) {
        return new NavigationRule(new NavigationEntry(NavigationArea.ADMIN, label, href, order), isFor);
    }

    private static boolean looksAfterPeople(Access access) {
        return access.may(Permission.MANAGE_PEOPLE);
    }

    private static boolean administers(Access access) {
        return access.may(Permission.ADMINISTER);
    }

    @Bean
    NavigationRule peopleEntry() {
        return entry("People", "/admin/people", 10, AdminNavigation::looksAfterPeople);
    }

    @Bean
    NavigationRule installationEntry() {
        return entry("Installation", "/admin/installation", 20, AdminNavigation::administers);
    }

    @Bean
    NavigationRule mailEntry() {
        return entry("Mail", "/admin/mail", 22, AdminNavigation::administers);
    }

    @Bean
    NavigationRule providerEntry() {
        return entry("Identity provider", "/admin/provider", 24, AdminNavigation::administers);
    }

    @Bean
    NavigationRule auditEntry() {
        return entry("Audit trail", "/admin/audit", 30, access -> administers(access) || access.is(Role.AUDITOR));
    }
}
