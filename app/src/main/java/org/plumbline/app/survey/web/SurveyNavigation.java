package org.plumbline.app.survey.web;

import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What surveys put into the left navigation and among the actions of the search. Who is asked finds it under My work.
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {
    @Bean
    static NavigationRule surveysEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.OFFICE, "Surveys", "/surveys", 40),
                access -> access.may(Permission.RUN_OFFICE));
    }

    @Bean
    static SearchAction askPeople() {
        return new SearchAction("Ask people in a survey", "/surveys/new", access -> access.may(Permission.RUN_OFFICE));
    }
}
