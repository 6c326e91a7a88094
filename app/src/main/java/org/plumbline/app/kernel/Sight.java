package org.plumbline.app.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The projects a person may see, as a condition every query of projects carries:
/// `(:seesAll or p.id = any(:seen)) and p.id <> all(:hidden)`.
///
/// @param seesAll every project but the hidden ones
/// @param seen the projects seen one by one, when not all are
/// @param hidden confidential projects this person is not named on
public record Sight(boolean seesAll, Set<UUID> seen, Set<UUID> hidden) {
    /// Sees everything: for the system's own work only.
    public static final Sight EVERYTHING = new Sight(true, Set.of(), Set.of());

    public Sight {
        seen = Set.copyOf(seen);
        hidden = Set.copyOf(hidden);
    }

    /// True where the project may be seen.
    public boolean covers(UUID projectId) {
        return (seesAll || seen.contains(projectId)) && !hidden.contains(projectId);
    }

    /// The three parameters of the condition, for `JdbcClient.StatementSpec.params`.
    public Map<String, Object> parameters() {
        return Map.of("seesAll", seesAll, "seen", seen.toArray(UUID[]::new), "hidden", hidden.toArray(UUID[]::new));
    }
}
