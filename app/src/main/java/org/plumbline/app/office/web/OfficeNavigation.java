package org.plumbline.app.office.web;

import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.office.Offices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// What the office puts into the left navigation and among the actions of the search.
@Configuration(proxyBeanMethods = false)
class OfficeNavigation {
    @Bean
    static NavigationRule officesEntry(@Lazy Offices offices) {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.OFFICE, "Offices", "/offices", 10),
                access -> access.sight().seesAll() || !offices.all().isEmpty());
    }

    @Bean
    static NavigationEntry serviceDeskEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Service desk", "/service-desk", 12);
    }

    @Bean
    static NavigationRule myDayEntry(@Lazy Offices offices) {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.OFFICE, "My PMO day", "/my-office-day", 14),
                access -> access.may(Permission.RUN_OFFICE)
                        || offices.all().stream().anyMatch(offices::mayRun));
    }

    @Bean
    static SearchAction askService() {
        return new SearchAction("Ask for a service", "/service-desk/new", access -> true);
    }

    @Bean
    static SearchAction foundOffice() {
        return new SearchAction("Found an office", "/offices/new", access -> access.may(Permission.RUN_OFFICE));
    }
}
