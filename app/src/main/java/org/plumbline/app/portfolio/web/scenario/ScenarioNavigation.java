package org.plumbline.app.portfolio.web.scenario;

import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scenarios in the navigation and among what can be begun from anywhere.
@Configuration(proxyBeanMethods = false)
class ScenarioNavigation {
    @Bean
    static NavigationEntry scenariosEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Scenarios", "/scenarios", 30);
    }

    @Bean
    static SearchAction newScenario() {
        return new SearchAction("Make a scenario", "/scenarios/new", access -> access.may(Permission.GROUP));
    }
}
