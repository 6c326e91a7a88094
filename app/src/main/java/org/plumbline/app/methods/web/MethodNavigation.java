package org.plumbline.app.methods.web;

import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Methods in the navigation.
@Configuration(proxyBeanMethods = false)
class MethodNavigation {
    @Bean
    static NavigationEntry methodsEntry() {
        return new NavigationEntry(NavigationArea.GROW, "Methods", "/methods", 10)
                .with("/policies", "/operating-processes", "/tools");
    }

    @Bean
    static SearchAction raiseImprovement() {
        return new SearchAction("Ask for a better method", "/methods/requests/new", access -> true);
    }

    @Bean
    static SearchAction installPack() {
        return new SearchAction(
                "Install a pack of methods", "/methods/new", access -> access.may(Permission.SHAPE_METHODS));
    }
}
