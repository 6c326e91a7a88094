package org.plumbline.app.capability.change.web;

import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Adoption and what leads to it in the navigation.
@Configuration(proxyBeanMethods = false)
class ChangeNavigation {
    @Bean
    static NavigationRule adoptionEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.GROW, "Adoption", "/adoption", 80).with("/initiatives"),
                access -> access.sight().seesAll() || !access.sight().seen().isEmpty());
    }

    @Bean
    static SearchAction newInitiative() {
        return new SearchAction(
                "Lead a change of how we work", "/initiatives/new", access -> access.may(Permission.LEAD_CHANGE));
    }
}
