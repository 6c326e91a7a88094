package org.plumbline.app.assurance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.internal.ActionTable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.methods.RequestGuard;
import org.springframework.stereotype.Component;

/// Hides what corrective actions asked for from who may not see their project, also where the project was made
/// confidential after the action. The request itself stays as it was raised.
@Component
class WishGuard implements RequestGuard {
    private final ActionTable table;
    private final Projects projects;
    private final Access access;

    WishGuard(ActionTable table, Projects projects, Access access) {
        this.table = table;
        this.projects = projects;
        this.access = access;
    }

    @Override
    public Set<UUID> hidden(Collection<UUID> requests) {
        var places = table.projectsOfRequests(requests);
        if (places.isEmpty()) {
            return Set.of();
        }
        var sight = access.sight();
        var secret = access.asSystem(() -> projects.of(Set.copyOf(places.values()))).stream()
                .filter(ProjectView::isConfidential)
                .map(ProjectView::id)
                .filter(id -> !sight.covers(id))
                .collect(Collectors.toSet());
        var hidden = new HashSet<UUID>();
        places.forEach((request, project) -> {
            if (secret.contains(project)) {
                hidden.add(request);
            }
        });
        return hidden;
    }
}
