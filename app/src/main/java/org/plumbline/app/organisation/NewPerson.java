package org.plumbline.app.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: somebody joins the list of people.
///
/// @param name as they write it
/// @param email unique where given
/// @param departmentId where they work
/// @param jobTitle what they do
/// @param managerId whom they report to
/// @param isExternal works for another organisation
/// @param isConfirmed false where only an import has named them
public record NewPerson(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable UUID departmentId,
        @Nullable @Size(max = 200) String jobTitle,
        @Nullable UUID managerId,
        boolean isExternal,
        boolean isConfirmed) {}
