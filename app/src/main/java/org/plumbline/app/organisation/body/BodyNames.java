package org.plumbline.app.organisation.body;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.audit.IdNames;
import org.springframework.stereotype.Component;

/// Bodies by name where the audit trail has their ids.
@Component
class BodyNames implements IdNames {
    private final Bodies bodies;

    BodyNames(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return bodies.all().stream()
                .filter(body -> ids.contains(body.id()))
                .collect(Collectors.toMap(BodyView::id, BodyView::name));
    }
}
