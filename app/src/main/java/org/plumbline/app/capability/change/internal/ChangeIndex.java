package org.plumbline.app.capability.change.internal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps change initiatives findable by who may see them, and names them in the audit trail.
@Configuration(proxyBeanMethods = false)
class ChangeIndex {
    private record Guard(InitiativeTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "change-initiative";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(ChangeReader.of(access));
        }
    }

    private record Names(Initiatives initiatives) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return initiatives.of(ids).stream()
                    .collect(Collectors.toMap(InitiativeView::id, one -> one.key() + " " + one.title()));
        }
    }

    @Bean
    static SearchGuard changeGuard(@Lazy InitiativeTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static IdNames changeNames(@Lazy Initiatives initiatives) {
        return new Names(initiatives);
    }
}
