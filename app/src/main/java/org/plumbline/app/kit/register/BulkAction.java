package org.plumbline.app.kit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Field;

/// What can be done to all chosen rows at once; sends their ids as `ids`.
///
/// @param label the verb on the button
/// @param fields what has to be said with it, such as the owner to set
/// @param confirm the question asked before; null where it can be undone
public record BulkAction(
        String label,
        String action,
        List<Field> fields,
        @Nullable String confirm) {
    public BulkAction {
        fields = List.copyOf(fields);
    }
}
