package org.plumbline.app.organisation;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.ScopeKind;

/// What grants of one kind of scope may reach, by name. Each module that owns such things offers a bean.
public interface GrantScope {
    /// The kind of scope.
    ScopeKind kind();

    /// All that may be chosen, by name.
    List<Place> places();

    /// One thing that a grant may reach.
    ///
    /// @param name as people call it
    record Place(UUID id, String name) {}
}
