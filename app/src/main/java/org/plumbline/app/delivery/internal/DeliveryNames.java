package org.plumbline.app.delivery.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.audit.IdNames;
import org.springframework.stereotype.Component;

/// Projects, programmes and portfolios by name where the audit trail has their ids; only what may be seen.
@Component
class DeliveryNames implements IdNames {
    private final ProjectTable projects;
    private final Groups groups;
    private final Access access;

    DeliveryNames(ProjectTable projects, Groups groups, Access access) {
        this.projects = projects;
        this.groups = groups;
        this.access = access;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        projects.byIds(ids, access.sight())
                .forEach(project -> names.put(project.id(), project.key() + " " + project.name()));
        for (var kind : List.of(ScopeKind.PROGRAMME, ScopeKind.PORTFOLIO)) {
            groups.all(kind).stream()
                    .filter(group -> ids.contains(group.id()))
                    .forEach(group -> names.put(group.id(), group.name()));
        }
        return names;
    }
}
