package org.plumbline.app.kernel.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Says what ids in the audit trail stand for. Each module answers for its own, and only with what the acting person
/// may see.
public interface IdNames {
    /// Names by id; ids of others are left out.
    Map<UUID, String> of(Collection<UUID> ids);
}
