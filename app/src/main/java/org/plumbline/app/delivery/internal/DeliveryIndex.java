package org.plumbline.app.delivery.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.delivery.GroupChanged;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectChanged;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Keeps projects, programmes and portfolios findable by who may see them.
@Configuration(proxyBeanMethods = false)
class DeliveryIndex {
    private final SearchIndex index;

    DeliveryIndex(SearchIndex index) {
        this.index = index;
    }

    @EventListener
    void on(ProjectChanged event) {
        var project = event.project();
        var body = Objects.toString(project.text(ProjectField.GOAL), "")
                + "\n"
                + Objects.toString(project.text(ProjectField.DESCRIPTION), "");
        index.put(Projects.subject(project), project.name(), body, "/projects/" + project.key());
    }

    @EventListener
    void on(GroupChanged event) {
        var group = event.group();
        var path = group.kind() == ScopeKind.PROGRAMME ? "/programmes/" : "/portfolios/";
        index.put(Groups.subject(group), group.name(), Objects.toString(group.purpose(), ""), path + group.key());
    }

    @Bean
    static SearchGuard programmeGuard(Groups groups) {
        return new Guard("programme", ScopeKind.PROGRAMME, groups);
    }

    @Bean
    static SearchGuard portfolioGuard(Groups groups) {
        return new Guard("portfolio", ScopeKind.PORTFOLIO, groups);
    }

    private record Guard(String kind, ScopeKind scope, Groups groups) implements SearchGuard {
        @Override
        public Collection<UUID> admitted() {
            return groups.all(scope).stream().map(GroupView::id).toList();
        }
    }
}
