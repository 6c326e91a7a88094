package org.plumbline.app.methods.library.web;

import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The library in the navigation, at each project, and among what can be done.
@Configuration(proxyBeanMethods = false)
class LibraryNavigation {
    @Bean
    static NavigationEntry libraryEntry() {
        return new NavigationEntry(NavigationArea.GROW, "Library", "/library", 20);
    }

    @Bean
    static ProjectTab libraryTab() {
        return new ProjectTab("Library", "/library", 80);
    }

    @Bean
    static SearchAction proposeDocument() {
        return new SearchAction("Propose a document", "/library/documents/new", access -> true);
    }

    @Bean
    static SearchAction proposeLesson() {
        return new SearchAction("Write down a lesson learned", "/library/lessons/new", access -> true);
    }
}
