package org.plumbline.app.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: what is known of a person from here on.
///
/// @param name as they write it
/// @param email unique where given
/// @param departmentId where they work
/// @param jobTitle what they do
/// @param managerId whom they report to
/// @param isExternal works for another organisation
public record PersonChange(
        String name,
        @Nullable String email,
        @Nullable UUID departmentId,
        @Nullable String jobTitle,
        @Nullable UUID managerId,
        boolean isExternal) {}
