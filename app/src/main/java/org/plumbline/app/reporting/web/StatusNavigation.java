package org.plumbline.app.reporting.web;

import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What reporting puts into the left navigation and onto the page of every project.
@Configuration(proxyBeanMethods = false)
class StatusNavigation {
    @Bean
    NavigationEntry statusEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Status", "/status", 20);
    }

    @Bean
    NavigationRule reviewEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.DELIVER, "Review", "/status/review", 22),
                access -> access.may(Permission.CHALLENGE));
    }

    @Bean
    NavigationRule distributionEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.DELIVER, "Distribution", "/status/distribution", 24),
                access -> access.may(Permission.CHALLENGE));
    }

    @Bean
    NavigationRule rulesEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.ADMIN, "Rates and tolerances", "/status/rules", 26),
                access -> access.may(Permission.FREEZE) || access.may(Permission.CONFIRM_MONEY));
    }

    @Bean
    NavigationEntry dataQualityEntry() {
        return new NavigationEntry(NavigationArea.ASSURE, "Data quality", "/data-quality", 40);
    }

    @Bean
    NavigationEntry performanceEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Performance", "/performance", 60);
    }

    @Bean
    ProjectTab statusTab() {
        return new ProjectTab("Status", "/status", 5);
    }
}
