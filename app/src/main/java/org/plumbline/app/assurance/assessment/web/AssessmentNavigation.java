package org.plumbline.app.assurance.assessment.web;

import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Assessments in the navigation and among the actions of the search.
@Configuration(proxyBeanMethods = false)
class AssessmentNavigation {
    @Bean
    static NavigationEntry assessmentsEntry() {
        return new NavigationEntry(NavigationArea.ASSURE, "Assessments", "/assessments", 10);
    }

    @Bean
    static SearchAction planAssessment() {
        return new SearchAction("Plan an assessment", "/assessments/new", access -> access.may(Permission.ASSESS));
    }
}
