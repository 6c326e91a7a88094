package org.plumbline.app.kernel.search;

import java.util.Collection;
import java.util.UUID;

/// Says which records of a kind the acting person may find, where no project decides it.
public interface SearchGuard {
    /// The kind it guards, such as `portfolio`.
    String kind();

    /// The records of that kind that the acting person may see.
    Collection<UUID> admitted();
}
