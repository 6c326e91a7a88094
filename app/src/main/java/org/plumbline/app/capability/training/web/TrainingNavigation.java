package org.plumbline.app.capability.training.web;

import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Training in the navigation.
@Configuration(proxyBeanMethods = false)
class TrainingNavigation {
    @Bean
    static NavigationEntry trainingEntry() {
        return new NavigationEntry(NavigationArea.GROW, "Training", "/training", 10).with("/learning");
    }

    @Bean
    static SearchAction myLearning() {
        return new SearchAction("My learning", "/learning", access -> true);
    }

    @Bean
    static SearchAction newCourse() {
        return new SearchAction("Add a course", "/training/courses/new", access -> access.may(Permission.RUN_TRAINING));
    }
}
