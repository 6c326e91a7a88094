package org.plumbline.app.organisation.role;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;

/// A role of the catalogue.
///
/// @param key such as `ROL-0001`
/// @param purpose what it is for
/// @param authority what its holder may decide
/// @param reportsTo the role above it, null at the top
/// @param isEssential true where the work suffers while nobody holds it
/// @param access the access role that its holders need, null for none
/// @param edition rises with each publishing; 0 before the first
/// @param version rises with each change; an edit names the one it saw
public record RoleView(
        UUID id,
        String key,
        String title,
        RoleArea area,
        String purpose,
        @Nullable String authority,
        @Nullable UUID reportsTo,
        boolean isEssential,
        @Nullable Role access,
        int edition,
        int version) {
    /// True once its holders were asked to read it.
    public boolean isPublished() {
        return edition > 0;
    }
}
