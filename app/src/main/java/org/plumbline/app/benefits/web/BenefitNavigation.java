package org.plumbline.app.benefits.web;

import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Benefits in the navigation.
@Configuration(proxyBeanMethods = false)
class BenefitNavigation {
    @Bean
    static NavigationEntry benefitsEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Benefits", "/benefits", 60);
    }

    @Bean
    static SearchAction newBenefit() {
        return new SearchAction("Claim a benefit", "/benefits/new", access -> true);
    }
}
