package org.plumbline.app.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What other modules have to say about a project wherever it is listed, in a few words: that its source does not hold
/// it any more.
public interface ProjectMarks {
    /// Words by project; most have none.
    ///
    /// @param projects those that are shown, all of which may be seen
    Map<UUID, String> of(Collection<UUID> projects);
}
