package org.plumbline.app.kernel;

import java.io.Serializable;
import java.util.UUID;

/// Who is acting: a person, or the system itself in its own jobs.
///
/// @param personId the person
/// @param name as shown to others
public record Actor(UUID personId, String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// The system, in jobs and while loading.
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "Plumbline");

    /// True for the system itself.
    public boolean isSystem() {
        return equals(SYSTEM);
    }
}
