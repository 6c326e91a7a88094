package org.plumbline.app.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Meanwhile;

/// A department.
///
/// @param id the department
/// @param name unique among departments
/// @param parentId the department it belongs to, null at the top
public record DepartmentView(UUID id, String name, @Nullable UUID parentId) {
    /// The number of what the form about a department says.
    public int version() {
        return Meanwhile.number(name, parentId);
    }
}
