package org.plumbline.app.demand.web;

import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The door for ideas stands in everybody's navigation.
@Configuration(proxyBeanMethods = false)
class IdeaNavigation {
    @Bean
    static NavigationEntry ideasEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Ideas", "/ideas", 10);
    }

    @Bean
    static SearchAction newIdea() {
        return new SearchAction("Hand in an idea", "/ideas/new", access -> true);
    }
}
