package org.plumbline.app.methods;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Knows of which improvement requests the acting person must not read the words, because they came out of a project
/// that is confidential by now. A module that raises requests for projects has one.
public interface RequestGuard {
    /// Those of some requests whose words are hidden, by id.
    Set<UUID> hidden(Collection<UUID> requests);
}
