package org.plumbline.app.organisation.role;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.audit.IdNames;
import org.springframework.stereotype.Component;

/// Roles of the catalogue by title where the audit trail has their ids.
@Component
class RoleNames implements IdNames {
    private final RoleCatalogue catalogue;

    RoleNames(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return catalogue.all().stream()
                .filter(role -> ids.contains(role.id()))
                .collect(Collectors.toMap(RoleView::id, RoleView::title));
    }
}
