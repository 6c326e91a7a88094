package org.plumbline.app.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Meanwhile;

/// A person as others see them.
///
/// @param id the person
/// @param name as they write it
/// @param email where mail reaches them, null while unknown
/// @param departmentId where they work
/// @param departmentName its name
/// @param jobTitle what they do
/// @param managerId whom they report to
/// @param isExternal works for another organisation
/// @param isConfirmed false while only an import has named them
/// @param hasLeft true once deactivated
public record PersonView(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable UUID departmentId,
        @Nullable String departmentName,
        @Nullable String jobTitle,
        @Nullable UUID managerId,
        boolean isExternal,
        boolean isConfirmed,
        boolean hasLeft) {
    /// The number of what the form about a person says.
    public int version() {
        return Meanwhile.number(name, email, departmentId, jobTitle, managerId, isExternal);
    }
}
