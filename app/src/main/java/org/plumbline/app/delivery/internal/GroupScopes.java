package org.plumbline.app.delivery.internal;

import java.util.List;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GrantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Programmes and portfolios as what roles may be given for.
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
}
