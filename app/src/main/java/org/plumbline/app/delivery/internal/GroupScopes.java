package org.plumbline.app.delivery.internal;

import java.util.List;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GrantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Programmes, portfolios and projects as what roles may be given for and bodies govern.
@Configuration(proxyBeanMethods = false)
class GroupScopes {
    private record Of(ScopeKind kind, Groups groups) implements GrantScope {
        @Override
        public List<Place> places() {
            return groups.all(kind).stream()
                    .map(group -> new Place(group.id(), group.key() + " " + group.name()))
                    .toList();
        }
    }

    @Bean
    GrantScope programmeScope(@Lazy Groups groups) {
        return new Of(ScopeKind.PROGRAMME, groups);
    }

    @Bean
    GrantScope portfolioScope(@Lazy Groups groups) {
        return new Of(ScopeKind.PORTFOLIO, groups);
    }

    private record OfProjects(Projects projects) implements GrantScope {
        @Override
        public ScopeKind kind() {
            return ScopeKind.PROJECT;
        }

        @Override
        public List<Place> places() {
            return projects.all().stream()
                    .map(project -> new Place(project.id(), project.key() + " " + project.name()))
                    .toList();
        }
    }

    @Bean
    GrantScope projectScope(@Lazy Projects projects) {
        return new OfProjects(projects);
    }
}
