package org.plumbline.app.delivery.web;

import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What delivery puts into the left navigation.
@Configuration(proxyBeanMethods = false)
class Navigation {
    @Bean
    NavigationEntry projectsEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Projects", "/projects", 10);
    }

    @Bean
    NavigationEntry programmesEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Programmes", "/programmes", 12);
    }

    @Bean
    NavigationEntry portfoliosEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Portfolios", "/portfolios", 14);
    }

    @Bean
    NavigationEntry departmentPagesEntry() {
        return new NavigationEntry(NavigationArea.DELIVER, "Departments", "/departments", 16);
    }
}
