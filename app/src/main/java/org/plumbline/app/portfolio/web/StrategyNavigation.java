package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Strategy in the navigation, and the pages beside each other that it has.
@Configuration(proxyBeanMethods = false)
class StrategyNavigation {
    @Bean
    static NavigationEntry strategyEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Strategy", "/objectives", 40).with("/alignment");
    }

    @Bean
    static NavigationEntry decisionsEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Decisions", "/decisions", 60);
    }

    @Bean
    static SearchAction newObjective() {
        return new SearchAction("Set an objective", "/objectives/new", access -> access.may(Permission.SET_STRATEGY));
    }

    /// The pages of the strategy.
    static List<Tab> tabs(String here) {
        return List.of(
                Tab.of(t("Objectives"), "/objectives", here.equals("/objectives")),
                Tab.of(t("Strategy map"), "/objectives/map", here.equals("/objectives/map")),
                Tab.of(t("Alignment"), "/alignment", here.equals("/alignment")),
                Tab.of(t("Investment mix"), "/work-mix", here.equals("/work-mix")),
                Tab.of(t("Channels"), "/work-mix/channels", here.equals("/work-mix/channels")),
                Tab.of(t("Priority reviews"), "/objectives/reviews", here.equals("/objectives/reviews")));
    }
}
