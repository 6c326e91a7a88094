package org.plumbline.app.organisation.role;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;

/// Command: what a role is, fresh or changed.
///
/// @param duties what its holder does, in order; at least one
/// @param skills what it asks for
public record RoleText(
        String title,
        RoleArea area,
        String purpose,
        @Nullable String authority,
        @Nullable UUID reportsTo,
        boolean isEssential,
        @Nullable Role access,
        List<String> duties,
        List<SkillLevel> skills) {
    public RoleText {
        duties = List.copyOf(duties);
        skills = List.copyOf(skills);
    }

    /// A skill at a level.
    ///
    /// @param level 1 knows of it, 2 does it with help, 3 does it, 4 teaches it, 5 shapes it
    public record SkillLevel(String name, int level) {}
}
