package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scoring in the navigation, and its two sides.
@Configuration(proxyBeanMethods = false)
class ScoringNavigation {
    @Bean
    static NavigationEntry scoringEntry() {
        return new NavigationEntry(NavigationArea.DECIDE, "Scoring", "/scoring", 30);
    }

    @Bean
    static SearchAction newScoringModel() {
        return new SearchAction(
                "Make a scoring model", "/scoring/models/new", access -> access.may(Permission.SCREEN_IDEAS));
    }

    /// The sides of scoring.
    static List<Tab> tabs(String here) {
        return List.of(
                Tab.of(t("Ranking"), "/scoring", here.equals("/scoring")),
                Tab.of(t("Scoring models"), "/scoring/models", here.equals("/scoring/models")));
    }
}
