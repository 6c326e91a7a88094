package org.plumbline.app.demand.web;

import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The doors for ideas and proposals stand in everybody's navigation.
@Configuration(proxyBeanMethods = false)
class IdeaNavigation {
    @Bean
    static NavigationEntry ideasEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Ideas", "/ideas", 10);
    }

    @Bean
    static NavigationEntry proposalsEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Proposals", "/proposals", 20).with("/gates");
    }

    @Bean
    static ProjectTab gatesTab() {
        return new ProjectTab("Gates", "/gates", 38);
    }

    @Bean
    static SearchAction newProposal() {
        return new SearchAction("Write a proposal", "/proposals/new", access -> access.may(Permission.SCREEN_IDEAS));
    }

    @Bean
    static SearchAction newIdea() {
        return new SearchAction("Hand in an idea", "/ideas/new", access -> true);
    }
}
