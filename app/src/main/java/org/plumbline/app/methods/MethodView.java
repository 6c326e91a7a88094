package org.plumbline.app.methods;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A method with who answers for it.
///
/// @param key what people call it, such as `MTH-0001`
/// @param ownerId who answers for it
/// @param boardId the body that looks at what changes in it
/// @param version rises with each change; an edit names the one it saw
public record MethodView(
        UUID id,
        String key,
        String name,
        Pack.Kind kind,
        String purpose,
        @Nullable UUID ownerId,
        @Nullable UUID boardId,
        int version) {
    /// Its page.
    public String href() {
        return "/methods/" + key;
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("method", id, key, null);
    }
}
