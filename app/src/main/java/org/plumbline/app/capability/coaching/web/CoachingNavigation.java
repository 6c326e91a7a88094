package org.plumbline.app.capability.coaching.web;

import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The coaching desk in the navigation.
@Configuration(proxyBeanMethods = false)
class CoachingNavigation {
    @Bean
    static NavigationEntry coachingEntry() {
        return new NavigationEntry(NavigationArea.GROW, "Coaching", "/coaching", 20).with("/development");
    }

    @Bean
    static SearchAction askForCoach() {
        return new SearchAction("Ask for a coach", "/coaching/new", access -> true);
    }
}
