package org.plumbline.app.assurance.web;

import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Problems and improvements in the navigation.
@Configuration(proxyBeanMethods = false)
class ProblemNavigation {
    @Bean
    static NavigationEntry problemsEntry() {
        return new NavigationEntry(NavigationArea.ASSURE, "Problems and improvements", "/problems", 30)
                .with("/improvements");
    }

    @Bean
    static SearchAction newProblem() {
        return new SearchAction(
                "Report a problem in managing projects", "/problems/new", access -> access.may(Permission.SEE));
    }
}
